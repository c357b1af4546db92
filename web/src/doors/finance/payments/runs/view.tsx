import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { runTone } from '../tones.ts';
import { NewRun } from './new-run.tsx';

const useRuns = () => useRead(['runs'], (api) => api.finance.runs.$get({ query: {} }));
type Run = NonNullable<ReturnType<typeof useRuns>['data']>['rows'][number];

const Runs = ({ rows }: { readonly rows: readonly Run[] }) => {
  const { t, day, euros, number } = useWords();
  return (
    <DataTable
      caption={t('finance.runs.list')}
      columns={[
        {
          key: 'number',
          title: t('finance.line.run'),
          cell: (run: Run) => <Go to={`/finance/runs/${run.id}`}>{t('finance.run.number', { number: run.number })}</Go>,
        },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => <StateTag tone={runTone(state)}>{t(`state.run.${state}`)}</StateTag>,
        },
        { key: 'day', title: t('finance.run.pay_on'), cell: ({ payOn }) => day(payOn) },
        {
          key: 'payments',
          title: t('finance.run.payments'),
          align: 'end',
          cell: ({ totals }) => number(totals?.payments ?? 0),
        },
        {
          key: 'sum',
          title: t('finance.run.sum'),
          align: 'end',
          cell: ({ totals }) => euros(totals?.cents ?? 0),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
};

/** Payment runs: what the next one would hold, and those made. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page title={t('finance.runs.title')} lead={<p>{t('finance.runs.lead')}</p>}>
      <NewRun />
      <Loaded of={useRuns()}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('finance.runs.none')}</Empty> : <Runs rows={rows} />)}
      </Loaded>
    </Page>
  );
};
