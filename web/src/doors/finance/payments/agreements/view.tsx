import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';

const useAgreements = () => useRows(['agreements'], (api) => (query) => read(api.procurement.agreements.$get(query)));
type Row = NonNullable<ReturnType<typeof useAgreements>['data']>[number];

const Table = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t, euros, day } = useWords();
  const nameOf = useProviderNames(rows.map(({ provider }) => provider));
  return (
    <DataTable
      caption={t('finance.agreements.title')}
      columns={[
        {
          key: 'provider',
          title: t('finance.agreement.provider'),
          cell: ({ id, provider }: Row) => <Go to={`/finance/agreements/${id}`}>{nameOf(provider) || provider}</Go>,
        },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => <StateTag>{t(`state.agreement.${state}`)}</StateTag>,
        },
        { key: 'start', title: t('finance.rules.from'), cell: ({ start }) => day(start) },
        {
          key: 'ceiling',
          title: t('finance.agreement.ceiling'),
          align: 'end',
          cell: ({ ceilingCents }) => euros(ceilingCents),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
};

/** Agreements that money is or was reserved under. */
export const View = () => {
  const { t } = useWords();
  const agreements = useAgreements();
  return (
    <Page
      title={t('finance.agreements.title')}
      lead={<p>{t('finance.agreements.lead')}</p>}
      back={{ to: '/finance/budgets', label: t('web.nav.budgets') }}
    >
      <Loaded of={agreements}>
        {(rows) => (rows.length === 0 ? <Empty>{t('finance.agreements.none')}</Empty> : <Table rows={rows} />)}
      </Loaded>
    </Page>
  );
};
