import { useQuery } from '@tanstack/react-query';
import { allRows } from '../../../../shared/api/all-rows.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { CallRef, Invitation } from '../use-call.ts';
import { type SaidBefore, saidBefore } from './said-before.ts';

const NOTHING: SaidBefore = { answers: {}, prices: {} };

/**
 * What the organisation has said before that answers something here; `undefined` while it is looked for. It is a help and
 * no part of the tender: where it cannot be read, there is none.
 */
export const useSaidBefore = ({ authority, competition }: CallRef, call: Invitation): SaidBefore | undefined => {
  const api = useApi();
  const words = useWords();
  const { actingFor, language } = useSession();
  const { data, isPending } = useQuery({
    queryKey: [actingFor, language, 'said-before', competition],
    queryFn: async () => {
      const { earlier } = api.provider.authorities[':authority'].tenders;
      const [{ rows: copies }, cards] = await Promise.all([
        read(earlier.$post({ param: { authority }, json: { competition } })),
        allRows((query) => read(api.provider.services.$get(query))),
      ]);
      return { copies, cards };
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return undefined;
  return data === undefined ? NOTHING : saidBefore(call, data, words);
};
