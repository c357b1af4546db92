import type { Db } from '@kt/platform/db/db.ts';
import { nextDue } from '@kt/platform/worker/due.ts';
import * as z from 'zod';
import { type Contexts, sweepablesOf } from '../contexts.ts';
import type { Functions } from './functions.ts';

const zSwept = z.looseObject({ done: z.int(), refused: z.int() });

export type SynthTimersDeps = {
  /** Functions that the template's schedules wake: `timers-<context>`. */
  readonly timers: readonly string[];
  readonly functions: Pick<Functions, 'invoke'>;
  readonly contexts: Contexts;
  readonly platform: { readonly db: Db; readonly clock: { readonly now: () => string } };
};

/** The schedules of the template. A wake-up that would find nothing due is left out; it would come each minute. */
export const synthTimers = ({ timers, functions, contexts, platform: { db, clock } }: SynthTimersDeps) => {
  const watched = sweepablesOf(contexts).map(({ table }) => ({ table, name: `timers-${table.context}` }));
  const unwatched = watched.filter(({ name }) => !timers.includes(name));
  if (unwatched.length > 0) throw new RangeError(`nothing wakes ${unwatched.map(({ name }) => name).join(', ')}`);
  return {
    sweep: async () => {
      let done = 0;
      for (const { table, name } of watched) {
        const due = await nextDue(db, table);
        if (due !== undefined && due <= clock.now()) done += zSwept.parse(await functions.invoke(name, {})).done;
      }
      return { done };
    },
    next: async (): Promise<string | undefined> => {
      const moments = await Promise.all(watched.map(({ table }) => nextDue(db, table)));
      return moments.flatMap((moment) => moment ?? []).sort()[0];
    },
  };
};
