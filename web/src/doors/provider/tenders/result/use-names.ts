import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { CallRef, Invitation } from '../use-call.ts';

/** What the admitted of the call's category are called; empty for one that is not known. */
export const useNames = ({ authority }: CallRef, category: Invitation['category']) => {
  const { name } = useWords();
  const { data } = useRead(['admitted', category], (api) =>
    api.public.authorities[':authority'].categories[':category'].admitted.$get({ param: { authority, category } }),
  );
  return (provider: string): string => name(data?.rows.find((row) => row.provider === provider)?.names ?? {});
};
