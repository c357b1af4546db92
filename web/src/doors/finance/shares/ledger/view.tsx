import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { yearIn } from '../../payments/budgets/presenter.ts';

const useLedger = (year: number) =>
  useRead(['ledger', year], (api) => api.finance.ledger.$get({ query: { year: String(year) } }));
type Held = NonNullable<ReturnType<typeof useLedger>['data']>;
type Row = Held['accounts'][number];

const Balance = ({ ledger: { accounts, debitCents, creditCents } }: { readonly ledger: Held }) => {
  const { t, euros } = useWords();
  return (
    <DataTable
      caption={t('finance.ledger.nav')}
      columns={[
        { key: 'account', title: t('finance.ledger.account'), cell: ({ account }: Row) => t(`account.${account}`) },
        { key: 'debit', title: t('finance.ledger.debit'), align: 'end', cell: (row) => euros(row.debitCents) },
        { key: 'credit', title: t('finance.ledger.credit'), align: 'end', cell: (row) => euros(row.creditCents) },
        {
          key: 'balance',
          title: t('finance.ledger.balance'),
          align: 'end',
          cell: (row) => euros(row.debitCents - row.creditCents),
        },
      ]}
      rows={accounts}
      keyOf={({ account }) => account}
      foot={[t('finance.total'), euros(debitCents), euros(creditCents), euros(debitCents - creditCents)]}
    />
  );
};

/** A year's trial balance. */
export const View = () => {
  const { t } = useWords();
  const year = yearIn(useSearchText('year'), dayInFinland(useNow()));
  const ledger = useLedger(year);
  return (
    <Page
      title={t('finance.ledger.title', { year })}
      lead={<p>{t('finance.ledger.lead')}</p>}
      back={{ to: '/finance/budgets', label: t('web.nav.budgets') }}
    >
      <p className="kt-row kt-no-print">
        {[year - 1, year + 1].map((one) => (
          <Go key={one} to={`/finance/ledger?year=${String(one)}`}>
            {t('finance.budgets.previous', { year: one })}
          </Go>
        ))}
      </p>
      <Loaded of={ledger}>{(found) => <Balance ledger={found} />}</Loaded>
    </Page>
  );
};
