import { dayInFinland } from '@kt/kernel';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { monthsIn, monthsOf } from '../../../../shared/agreements/card/months.ts';
import { ChooseMonths } from '../../../../shared/agreements/card/parts.tsx';
import { Scorecard } from '../../../../shared/agreements/card/scorecard.tsx';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';

const Card = ({ agreement }: { readonly agreement: AgreementShown }) => {
  const { id, terms } = agreement;
  const path = `/procurement/agreements/${id}/card`;
  const all = monthsOf(terms.start, dayInFinland(useNow()));
  const from = useSearchText('from');
  const to = useSearchText('to');
  const months = monthsIn({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, all);
  const card = useRead(['scorecard', id, months.from, months.to], (api) =>
    api.procurement.agreements[':agreement'].scorecard.$get({ param: { agreement: id }, query: months }),
  );
  return (
    <>
      <ChooseMonths months={months} all={all} path={path} />
      <Loaded of={card}>{(shown) => <Scorecard agreement={agreement} shown={shown} card={path} />}</Loaded>
    </>
  );
};

/** How one agreement has gone, for the authority. */
export const View = () => {
  const { t } = useWords();
  const id = usePathId('agreement');
  const agreement = useRead(['agreement', id], (api) =>
    api.procurement.agreements[':agreement'].$get({ param: { agreement: id } }),
  );
  const provider = agreement.data?.terms.provider;
  const nameOf = useProviderNames(provider === undefined ? [] : [provider]);
  const called = nameOf(provider ?? '');
  return (
    <Page
      title={called === '' ? t('figures.title') : t('figures.of', { name: called })}
      lead={<p>{t('figures.lead')}</p>}
      back={{ to: `/procurement/agreements/${id}`, label: t('agr.one') }}
    >
      <Loaded of={agreement}>{(found) => <Card agreement={found} />}</Loaded>
    </Page>
  );
};
