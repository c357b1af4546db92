import type { CompetitionRow } from './reads.ts';

const UNSENT: readonly CompetitionRow['state'][] = ['draft', 'in_review', 'ready'];

/** Nobody outside has seen it yet. */
export const isUnsent = ({ state }: Pick<CompetitionRow, 'state'>): boolean => UNSENT.includes(state);
