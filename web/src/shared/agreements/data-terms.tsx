import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useWords } from '../language/use-words.ts';
import type { AgreementShown } from './answers.ts';

/** Accepted in the service itself, whose text the service shows; other references name a document elsewhere. */
const isOwnText = (reference: string): boolean => reference.startsWith('TSE-');

/** Under which terms clients' data are handled, to be read again, or where they are. */
export const DataTerms = ({ agreement }: { readonly agreement: AgreementShown }) => {
  const { t, day } = useWords();
  const { dataProtection } = agreement;
  if (dataProtection === undefined) return null;
  const { reference, at } = dataProtection;
  return (
    <ReadMore header={t('agr.data_protection')}>
      <p>{t('agr.terms.accepted', { reference, day: day(at.slice(0, 10)) })}</p>
      {isOwnText(reference) ? (
        <>
          <p>{t('agr.terms.lead')}</p>
          <ul>
            <li>{t('agr.terms.purpose')}</li>
            <li>{t('agr.terms.people')}</li>
            <li>{t('agr.terms.breach')}</li>
            <li>{t('agr.terms.end')}</li>
          </ul>
        </>
      ) : (
        <p>{t('agr.terms.elsewhere', { reference })}</p>
      )}
    </ReadMore>
  );
};
