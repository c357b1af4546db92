import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts } from '../../../../shared/page/parts.tsx';
import { partyLines } from './presenter.ts';

type Consortium = Held<Awaited<ReturnType<Api['procurement']['consortia'][':consortium']['$get']>>>;
export type Terms = NonNullable<Consortium['proposed']>['terms'];
export type Names = Consortium['names'];

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
