import type { Db } from '@kt/platform/db/db.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plans, raceForTheLast } from '../testing/last-one.ts';
import { wrongIn } from '../testing/last-one-judged.ts';

const SEED = 20_261_122;
const RUNS = 60;

/** A table that has forgotten one part of a condition. */
const without =
  (forgotten: string) =>
  (db: Db): Db => ({
    ...db,
    transact: (items, token) =>
      db.transact(
        items.map((item) => {
          const { Update } = item;
          if (Update?.ConditionExpression === undefined) return item;
          return {
            ...item,
            Update: { ...Update, ConditionExpression: Update.ConditionExpression.replace(forgotten, '') },
          };
        }),
        token,
      ),
  });

describe('two or three case workers, and only one place or euro left', () => {
  it('exactly one of them gets it, under any interleaving; the others are told why and what else there is', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), plans, async (scheduler, plan) => {
        const raced = await raceForTheLast(scheduler, plan);
        expect(await wrongIn(raced)).toEqual([]);
        seen.set(plan.prize, (seen.get(plan.prize) ?? 0) + 1);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    expect([...seen.keys()].sort()).toEqual(['budget', 'ceiling', 'place']);
  }, 120_000);

  it.each([
    ['place', 'taken < places AND '],
    ['ceiling', ' AND #free >= :n'],
    ['budget', ' AND #free >= :n'],
  ] as const)(
    'breaks when the last %s is not watched over',
    async (prize, forgotten) => {
      const found = await fc.check(
        fc.asyncProperty(fc.scheduler(), plans, async (scheduler, plan) => {
          const raced = await raceForTheLast(scheduler, { ...plan, prize }, without(forgotten));
          expect(await wrongIn(raced)).toEqual([]);
        }),
        { seed: SEED, numRuns: RUNS, endOnFailure: true },
      );
      expect(found.failed).toBe(true);
    },
    120_000,
  );
});
