import { useWords } from '../../../shared/language/use-words.ts';
import type { Column } from '../../../shared/page/data-table.tsx';

export const STAGES = ['committed', 'claimed', 'approved', 'queued', 'paid'] as const;
export type Stages = { readonly [S in (typeof STAGES)[number]]: number };

/** A column for each stage of reserved money. */
export const useStageColumns = <R extends { readonly stages: Stages }>(): readonly Column<R>[] => {
  const { t, euros } = useWords();
  return STAGES.map((stage) => ({
    key: stage,
    title: t(`stage.${stage}`),
    align: 'end' as const,
    cell: ({ stages }: R) => euros(stages[stage]),
  }));
};

/** The sum of each stage over all rows. */
export const stageSums = (rows: readonly { readonly stages: Stages }[]): readonly number[] =>
  STAGES.map((stage) => rows.reduce((sum, { stages }) => sum + stages[stage], 0));
