import { dayInFinland, type Instant, workingDaysBetween } from '@kt/kernel';
import type { WaitingShown } from '../../systems/answers.ts';

type Row = Pick<WaitingShown, 'category' | 'submitted'>;

/** How many requests to join a category wait, and for how many working days the oldest has waited. */
export const waitingIn = (
  rows: readonly Row[],
  category: string,
  now: Instant,
): { readonly count: number; readonly days: number } => {
  const own = rows.filter((row) => row.category === category);
  const today = dayInFinland(now);
  const days = own.flatMap(({ submitted }) =>
    submitted === undefined ? [] : [workingDaysBetween(dayInFinland(submitted.at), today)],
  );
  return { count: own.length, days: Math.max(0, ...days) };
};
