import { useQuery } from '@tanstack/react-query';
import { loadWords } from '../language/words.ts';
import { useSession } from '../session/session-context.ts';

/** Whether the texts about consortia are here: they are fetched where somebody has one. */
export const useGroupWords = (): boolean => {
  const { language } = useSession();
  const { isSuccess } = useQuery({
    queryKey: ['group-words', language],
    queryFn: async () => {
      await loadWords('group', language);
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return isSuccess;
};
