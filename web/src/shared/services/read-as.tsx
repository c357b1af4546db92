import { useWords } from '../language/use-words.ts';

type ReadAsProps = {
  readonly read: readonly { readonly asked: string; readonly as: string }[];
  readonly isLoosened: boolean;
};

/** What became of words that stand on no card, and whether some were let go. */
export const ReadAs = ({ read, isLoosened }: ReadAsProps) => {
  const { t } = useWords();
  return (
    <>
      {read.map((one) => (
        <p key={one.asked}>{t('svc.search.read', one)}</p>
      ))}
      {isLoosened && <p>{t('svc.search.loosened')}</p>}
    </>
  );
};
