import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { stageSums, useStageColumns } from '../../payments/stage-columns.tsx';
import { useNames } from './use-names.ts';

const useStages = (year: string) =>
  useRead(['share-stages', year], (api) => api.finance.shares.stages.$get({ query: { year } }));
type Row = NonNullable<ReturnType<typeof useStages>['data']>['municipalities'][number];

/** A year's reserved money by stage and by home. */
export const StagesTable = ({ year }: { readonly year: string }) => {
  const { t, euros } = useWords();
  const names = useNames();
  const stages = useStageColumns<Row>();
  return (
    <Loaded of={useStages(year)}>
      {({ municipalities }) => {
        const rows = municipalities.filter((row) => stageSums([row]).some((sum) => sum !== 0));
        if (rows.length === 0) return null;
        return (
          <DataTable
            caption={t('finance.shares.stages', { year })}
            columns={[
              {
                key: 'municipality',
                title: t('finance.shares.municipality'),
                cell: ({ municipality }: Row) => names.municipality(municipality),
              },
              ...stages,
            ]}
            rows={rows}
            keyOf={({ municipality }) => municipality}
            foot={[t('finance.total'), ...stageSums(rows).map(euros)]}
          />
        );
      }}
    </Loaded>
  );
};
