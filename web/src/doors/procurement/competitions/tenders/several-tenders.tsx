import { inSeveral } from '@kt/competition/domain/tender-consortium.ts';
import { Alert } from '@navikt/ds-react/Alert';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type TenderShown, useProviderNames } from '../reads.ts';

/** Who stands behind more than one tender, alone or in a consortium: it has to be seen and explained. */
export const SeveralTenders = ({ rows }: { readonly rows: readonly TenderShown[] }) => {
  const { t, name } = useWords();
  const found = inSeveral(rows);
  const names = useProviderNames(found);
  if (found.length === 0) return null;
  const called = found.map((one) => name(names.get(one) ?? { fi: one })).join(', ');
  return <Alert variant="warning">{t('competition_page.tender.in_several', { names: called })}</Alert>;
};
