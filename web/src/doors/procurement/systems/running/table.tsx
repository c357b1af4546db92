import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { csvOf } from '../../../../shared/format/csv.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { moneyColumns, moneyFoot, runningTable, type Sums } from './presenter.ts';

export type RunningRow = {
  readonly key: string;
  readonly name: string;
  readonly shown: ReactNode;
  readonly sums: Sums;
};
type TableProps = {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly RunningRow[];
  readonly total: Sums;
  readonly file: string;
};

/** What is agreed, reserved, claimed, approved, paid and left, with the sum of all; and the same as a file. */
export const RunningTable = ({ caption, first, rows, total, file }: TableProps) => {
  const words = useWords();
  const { t } = words;
  const sum = { name: t('sval.money.total'), sums: total };
  const save = (): void =>
    saveFile(
      new Blob([csvOf(runningTable(first, [...rows, sum], words))], { type: 'text/csv;charset=utf-8' }),
      `${file}.csv`,
    );
  return (
    <>
      <DataTable
        caption={caption}
        columns={[{ key: 'name', title: first, cell: ({ shown }: RunningRow) => shown }, ...moneyColumns(words)]}
        rows={rows}
        keyOf={({ key }) => key}
        foot={[sum.name, ...moneyFoot(total, words)]}
      />
      <div className="kt-row kt-no-print">
        <Button variant="secondary" onClick={save}>
          {t('sval.csv')}
        </Button>
      </div>
    </>
  );
};
