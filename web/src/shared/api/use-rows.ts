import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session-context.ts';
import { allRows } from './all-rows.ts';
import type { Api } from './api.ts';
import { useApi } from './api-context.ts';
import { mayHeal } from './use-read.ts';

/** Reads a bounded list whole, as `useRead` reads one thing; `undefined` as `ask` waits. */
export const useRows = <R>(
  key: readonly unknown[],
  ask: ((api: Api) => Parameters<typeof allRows<R>>[0]) | undefined,
): UseQueryResult<readonly R[]> => {
  const api = useApi();
  const { actingFor, language } = useSession();
  return useQuery({
    queryKey: [actingFor, language, ...key],
    queryFn: () => {
      if (ask === undefined) throw new Error('a read that waits was started');
      return allRows(ask(api));
    },
    enabled: ask !== undefined,
    retry: mayHeal,
  });
};
