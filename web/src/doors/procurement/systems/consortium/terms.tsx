import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts } from '../../../../shared/page/parts.tsx';
import { type Names, partyLines, type Terms } from './presenter.ts';

/** Who does what in a consortium and what each gets. */
export const ConsortiumTerms = ({ terms, names }: { readonly terms: Terms; readonly names: Names }) => {
  const words = useWords();
  const { t, day } = words;
  return (
    <Facts
      rows={[
        ...partyLines(terms, names, words),
        [t('party.agreed_on'), terms.agreedOn && day(terms.agreedOn)],
        [t('party.liability'), t(terms.isJointlyLiable ? 'party.liable_yes' : 'party.liable_no')],
      ]}
    />
  );
};
