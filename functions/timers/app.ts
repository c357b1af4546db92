import type { Clock } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import type { TableSpec } from '@kt/platform/db/table.ts';
import type { Log } from '@kt/platform/log/log.ts';
import { type DueHandler, nextDue, type Swept, sweepDue } from '@kt/platform/worker/due.ts';

/** One context's table with what it does when something of it is due. */
export type Sweepable = { readonly table: TableSpec; readonly handlers: readonly DueHandler[] };

export type TimerParts = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly contexts: readonly Sweepable[];
};

/** Acts on everything that is due now, context by context. */
export const createTimers = ({ db, clock, log, contexts }: TimerParts) => ({
  sweep: async (): Promise<Swept> => {
    let [done, refused] = [0, 0];
    for (const { table, handlers } of contexts) {
      const swept = await sweepDue({ db, table, handlers, log }, clock.now());
      done += swept.done;
      refused += swept.refused;
    }
    return { done, refused };
  },
  /** The earliest moment at which something will be due, over all contexts. */
  next: async (): Promise<string | undefined> => {
    const moments = await Promise.all(contexts.map(({ table }) => nextDue(db, table)));
    return moments.flatMap((moment) => moment ?? []).sort()[0];
  },
});
