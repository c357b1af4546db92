import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { Exceptions } from './exceptions.tsx';
import { ImportForm } from './import-form.tsx';

const useStatements = () => useRead(['statements'], (api) => api.finance.statements.$get({ query: {} }));
type Row = NonNullable<ReturnType<typeof useStatements>['data']>['rows'][number];

const Statements = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t, moment, number } = useWords();
  const figure = (key: 'entries' | 'matched' | 'exceptions' | 'seen') => ({
    key,
    title: t(`finance.statements.${key}`),
    align: 'end' as const,
    cell: ({ tally }: Row) => number(tally[key]),
  });
  return (
    <DataTable
      caption={t('finance.statements.list')}
      columns={[
        {
          key: 'received',
          title: t('finance.statements.received'),
          cell: ({ id, received }: Row) => <Go to={`/finance/statements/${id}`}>{moment(received.at)}</Go>,
        },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => (
            <StateTag tone={state === 'imported' ? 'success' : 'info'}>{t(`state.statement.${state}`)}</StateTag>
          ),
        },
        figure('entries'),
        figure('matched'),
        figure('exceptions'),
        figure('seen'),
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
};

/** What the bank has told: what waits for a person, a new file, and the files read. */
export const View = () => {
  const { t } = useWords();
  const { has } = useSession();
  const statements = useStatements();
  return (
    <Page title={t('finance.statements.title')} lead={<p>{t('finance.statements.lead')}</p>}>
      <Exceptions />
      {has('finance_officer') && <ImportForm />}
      <Loaded of={statements}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('finance.statements.none')}</Empty> : <Statements rows={rows} />)}
      </Loaded>
    </Page>
  );
};
