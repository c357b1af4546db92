import { dayInFinland } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { csvOf } from '../../../../shared/format/csv.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import {
  type Municipal,
  monthFrom,
  monthIn,
  monthText,
  type ShareRow,
  shareRows,
  sharesTable,
  sumOf,
} from './presenter.ts';
import { StagesTable } from './stages.tsx';
import { useNames } from './use-names.ts';

type SharesProps = { readonly month: string; readonly municipalities: readonly Municipal[] };

const Months = ({ month }: { readonly month: string }) => {
  const { t } = useWords();
  return (
    <p className="kt-row kt-no-print">
      <Go to={`/finance/shares?month=${monthFrom(month, -1)}`}>{t('finance.shares.previous')}</Go>
      <Go to={`/finance/shares?month=${monthFrom(month, 1)}`}>{t('finance.shares.next')}</Go>
    </p>
  );
};

const useHeads = () => {
  const { t } = useWords();
  return [
    t('finance.shares.municipality'),
    t('finance.shares.kind'),
    t('finance.shares.count'),
    t('finance.shares.sum'),
  ] as const;
};

const Away = ({ month, municipalities }: SharesProps) => {
  const { t } = useWords();
  const names = useNames();
  const heads = useHeads();
  const save = (): void => {
    const text = csvOf(sharesTable(municipalities, heads, names, t('finance.total')));
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${month}.csv`);
  };
  return (
    <div className="kt-row kt-no-print">
      <Button onClick={save}>{t('finance.shares.csv')}</Button>
      <Button variant="secondary" onClick={() => window.print()}>
        {t('finance.print')}
      </Button>
    </div>
  );
};

const Shares = ({ month, municipalities }: SharesProps) => {
  const { t, euros, number } = useWords();
  const names = useNames();
  const [municipality, kind, count, share] = useHeads();
  const hidden = t('finance.shares.hidden');
  return (
    <>
      <DataTable
        caption={t('finance.shares.table')}
        columns={[
          { key: 'municipality', title: municipality, cell: (row: ShareRow) => names.municipality(row.municipality) },
          { key: 'kind', title: kind, cell: (row) => names.kind(row.kind) },
          {
            key: 'count',
            title: count,
            align: 'end',
            cell: (row) => (row.count === undefined ? hidden : number(row.count)),
          },
          { key: 'sum', title: share, align: 'end', cell: ({ cents }) => euros(cents) },
        ]}
        rows={shareRows(municipalities)}
        keyOf={({ key }) => key}
        foot={[t('finance.total'), '', '', euros(sumOf(municipalities))]}
      />
      <Away month={month} municipalities={municipalities} />
    </>
  );
};

/** What each municipality bears of a month's payments, to the cent. */
export const View = () => {
  const { t } = useWords();
  const month = monthIn(useSearchText('month'), dayInFinland(useNow()));
  const shares = useRead(['shares', month], (api) => api.finance.shares.$get({ query: { month } }));
  return (
    <Page title={t('finance.shares.title', { month: monthText(month) })} lead={<p>{t('finance.shares.lead')}</p>}>
      <Months month={month} />
      <Loaded of={shares}>
        {({ municipalities }) =>
          shareRows(municipalities).length === 0 ? (
            <Empty>{t('finance.shares.none')}</Empty>
          ) : (
            <Shares month={month} municipalities={municipalities} />
          )
        }
      </Loaded>
      <StagesTable year={month.slice(0, 4)} />
    </Page>
  );
};
