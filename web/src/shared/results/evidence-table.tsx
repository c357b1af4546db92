import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../language/use-words.ts';
import { type Column, DataTable } from '../page/data-table.tsx';
import { type EvidenceRow, fileText } from './evidence-rows.ts';

type EvidenceTableProps<R extends EvidenceRow> = {
  readonly rows: readonly R[];
  /** Fetches one file; every reading is recorded. */
  readonly onOpen?: (row: R) => unknown;
};

/** The files that prove results: kind, day, size. */
export const EvidenceTable = <R extends EvidenceRow>({ rows, onOpen }: EvidenceTableProps<R>) => {
  const words = useWords();
  const { t, day } = words;
  if (rows.length === 0) return <p>{t('evidence.none')}</p>;
  const open: readonly Column<R>[] =
    onOpen === undefined
      ? []
      : [
          {
            key: 'open',
            title: t('evidence.open'),
            cell: (row) => (
              <Button size="small" variant="secondary" onClick={() => void onOpen(row)}>
                {t('evidence.open')}
              </Button>
            ),
          },
        ];
  return (
    <DataTable
      caption={t('evidence.caption')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'kind', title: t('evidence.kind'), cell: ({ kind }) => t(`evidence.kind.${kind}`) },
        { key: 'day', title: t('evidence.obtained'), cell: ({ obtainedOn }) => day(obtainedOn) },
        { key: 'file', title: t('evidence.file'), cell: (row) => fileText(row, words) },
        ...open,
      ]}
    />
  );
};
