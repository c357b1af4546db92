import { dayInFinland } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { EvaluationStamp } from './competition-state.ts';
import type { RankedTender } from './ranking.ts';

/** Tenders with equal points and equal quality points that the draw put in order, group by group, in rank. */
export const drawnGroups = (ranking: readonly RankedTender[]): readonly (readonly RankedTender[])[] => {
  const groups = ranking.reduce<readonly (readonly RankedTender[])[]>((before, one) => {
    const last = before.at(-1);
    return last !== undefined && one.decidedBy === 'lot'
      ? [...before.slice(0, -1), [...last, one]]
      : [...before, [one]];
  }, []);
  return groups.filter((group) => group.length > 1);
};

/** How many witnesses a draw still waits for: none where no draw decided anything, and none in what is older than them. */
export const witnessesMissing = (locked: EvaluationStamp | undefined): number => {
  if (locked?.isDrawn !== true) return 0;
  const needed = commonRule('drawWitnesses', dayInFinland(locked.at));
  return Math.max(0, needed - (locked.witnesses ?? []).length);
};
