import { dayInFinland, type Instant } from '@kt/kernel';
import type { CompetitionRow } from '../reads.ts';

/** The parts of the board, in the order of the work. */
export const PARTS = ['today', 'preparing', 'open', 'comparing', 'decided', 'over'] as const;
export type Part = (typeof PARTS)[number];

const PART_OF: { readonly [S in CompetitionRow['state']]: Part } = {
  draft: 'preparing',
  in_review: 'preparing',
  ready: 'preparing',
  open: 'open',
  sealed: 'comparing',
  evaluating: 'comparing',
  decided_draft: 'comparing',
  decided: 'decided',
  final: 'decided',
  complete: 'over',
  none_suitable: 'over',
  cancelled: 'over',
  no_tenders: 'over',
};

export type Row = Pick<CompetitionRow, 'id' | 'state' | 'deadline' | 'title'>;

/** What waits at a competition, as far as a list tells: an open one whose deadline has passed waits for its openers. */
export const nextOf = ({ state, deadline }: Row, now: Instant): CompetitionRow['state'] =>
  state === 'open' && deadline <= now ? 'sealed' : state;

const partOf = (row: Row, now: Instant): Part => {
  const isToday = row.state === 'open' && dayInFinland(row.deadline) === dayInFinland(now);
  return isToday ? 'today' : PART_OF[nextOf(row, now)];
};

const BY_DEADLINE: readonly Part[] = ['today', 'open', 'comparing'];

/** The competitions in parts, those without any left out; where a deadline matters the earliest is first. */
export const boardOf = <R extends Row>(
  rows: readonly R[],
  now: Instant,
): readonly { readonly part: Part; readonly rows: readonly R[] }[] =>
  PARTS.flatMap((part) => {
    const found = rows.filter((row) => partOf(row, now) === part);
    if (found.length === 0) return [];
    const sorted = BY_DEADLINE.includes(part) ? found.toSorted((a, b) => a.deadline.localeCompare(b.deadline)) : found;
    return [{ part, rows: sorted }];
  });

/** A deadline says something until the tenders are opened. */
export const showsDeadline = ({ state }: Row): boolean => state === 'open' || state === 'sealed' || state === 'ready';
