import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';

const useExceptions = () => useRead(['exceptions'], (api) => api.finance.exceptions.$get({ query: {} }));
type Row = NonNullable<ReturnType<typeof useExceptions>['data']>['rows'][number];

/** Entries that wait for a person, of one statement or of all. */
export const Exceptions = ({ of, isClean = false }: { readonly of?: string; readonly isClean?: boolean }) => {
  const { t, day, euros } = useWords();
  const found = useExceptions();
  return (
    <Loaded of={found}>
      {(all) => {
        const rows = all.rows.filter(({ statement }) => of === undefined || statement === of);
        if (rows.length === 0) return <p>{t(isClean ? 'finance.statement.all_well' : 'finance.exceptions.none')}</p>;
        return (
          <DataTable
            caption={t('finance.exceptions.title')}
            columns={[
              {
                key: 'reason',
                title: t('finance.exception.reason'),
                cell: (row: Row) => <Go to={`/finance/exceptions/${row.id}`}>{t(`exception.reason.${row.reason}`)}</Go>,
              },
              { key: 'on', title: t('finance.exception.on'), cell: ({ on }) => on && day(on) },
              {
                key: 'sum',
                title: t('finance.exception.sum'),
                align: 'end',
                cell: ({ cents }) => cents !== undefined && euros(cents),
              },
            ]}
            rows={rows}
            keyOf={({ id }) => id}
          />
        );
      }}
    </Loaded>
  );
};
