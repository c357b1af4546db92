import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';

/** What the parties of the organisation's own consortium are called; empty where it is not known yet. */
export const useMemberNames = ({ group }: AgreementShown['terms']): ((organisation: string) => string) => {
  const { name } = useWords();
  const id = group?.consortium;
  const { data } = useRead(
    ['consortium', id],
    id === undefined ? undefined : (api) => api.provider.consortia[':consortium'].$get({ param: { consortium: id } }),
  );
  return (organisation) => name(data?.names[organisation] ?? {});
};
