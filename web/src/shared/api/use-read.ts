import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session-context.ts';
import { type Answer, type Held, read } from './answers.ts';
import type { Api } from './api.ts';
import { useApi } from './api-context.ts';
import { RECORDED, type Recorded } from './recorded.ts';
import { Refusal } from './refusal.ts';

const RETRIES = 2;
/** Only what may heal by itself is asked again. */
export const mayHeal = (count: number, error: Error): boolean =>
  count < RETRIES && !(error instanceof Refusal && error.status >= 400 && error.status < 500);

/**
 * Reads something of the server, anew when the reader comes back to the page or after any act. `key` names it within the
 * reader's present role; `undefined` as `ask` waits. `recorded`: each reading goes on record, so it is done less.
 */
export const useRead = <A extends Answer>(
  key: readonly unknown[],
  ask: ((api: Api) => Promise<A>) | undefined,
  recorded?: Recorded,
): UseQueryResult<Held<A>> => {
  const api = useApi();
  const { actingFor, language } = useSession();
  return useQuery({
    queryKey: [actingFor, language, ...key],
    queryFn: () => {
      if (ask === undefined) throw new Error('a read that waits was started');
      return read(ask(api));
    },
    enabled: ask !== undefined,
    retry: mayHeal,
    ...(recorded !== undefined && RECORDED[recorded]),
  });
};
