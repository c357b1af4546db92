import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Api } from '../shared/api/api.ts';
import type { Self } from '../shared/session/self.ts';
import { readSelf } from './read-self.ts';

const KEY = ['self'];

/** What was read by whoever was here before is for nobody else's eyes. */
const forgetAnswers = (queries: QueryClient): void =>
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });

/** Nobody is signed in any more: the page shows nothing of anybody, also when it is come back to. */
export const forgetSelf = (queries: QueryClient): void => {
  queries.setQueryData(KEY, null);
  forgetAnswers(queries);
};

/** Who is signed in. When it is somebody else than before, all that was read is forgotten. */
export const useSelf = (api: Api) => {
  const queries = useQueryClient();
  return useQuery({
    queryKey: KEY,
    queryFn: async (): Promise<Self | null> => {
      const before = queries.getQueryData<Self | null>(KEY);
      const self = await readSelf(document.cookie, before, () => api.auth.me.$get());
      if (before && before.person !== self?.person) forgetAnswers(queries);
      return self;
    },
    staleTime: 60_000,
    retry: 1,
  });
};
