import { type Clock, dayInFinland, type LocalDate, ok } from '@kt/kernel';
import type { Turn } from '../domain/turn.ts';

/** What the order of equals was drawn from, day by day. */
export type Turns = {
  /** The newest first, none after the day. */
  readonly until: (day: LocalDate) => Promise<readonly Turn[]>;
};

/**
 * The roots that seeds began with, for whoever draws an order again. How many entries the log had is not told: while a
 * competition is unopened it would tell how many tenders have come.
 */
export const turnViews = ({ turns, clock }: { readonly turns: Turns; readonly clock: Clock }) => ({
  turns: async (until: LocalDate = dayInFinland(clock.now())) => {
    const found = await turns.until(until);
    return ok({ rows: found.map(({ day, root }) => ({ day, root })) });
  },
});
