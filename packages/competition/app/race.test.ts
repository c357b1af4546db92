import type { Db } from '@kt/platform/db/db.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plans, race } from '../testing/race.ts';
import { livelyIn, wrongIn } from '../testing/race-judged.ts';
import { slowPlans, slowRace } from '../testing/slow-race.ts';

const SEED = 20_260_225;
/** How long a door may run (`infra/deployments.ts`), and longer than the rules let openers wait. */
const [DOOR_SECONDS, TOO_LONG] = [29, 110];

/** A table that has forgotten its conditions. */
const unconditional = (db: Db): Db => ({
  ...db,
  transact: (items, token) =>
    db.transact(
      items.map(({ Put, ...rest }) => {
        if (Put === undefined) return rest;
        const { ConditionExpression: _when, ExpressionAttributeNames: _names, ...put } = Put;
        const { ExpressionAttributeValues: _values, ...bare } = put;
        return { ...rest, Put: bare };
      }),
      token,
    ),
});

describe('around the deadline, under any interleaving', () => {
  it('no envelope is taken late or read early, and each that was left in the box is opened once', async () => {
    const lively = { accepted: 0, refused: 0, opened: 0 };
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), plans, async (scheduler, plan) => {
        const raced = await race(scheduler, plan);
        expect(wrongIn(raced)).toEqual([]);
        const { accepted, refused, opened } = livelyIn(raced);
        lively.accepted += accepted;
        lively.refused += refused;
        lively.opened += opened;
      }),
      { seed: SEED, numRuns: 25, endOnFailure: true },
    );
    expect(Math.min(lively.accepted, lively.refused, lively.opened)).toBeGreaterThan(20);
  }, 120_000);

  it('breaks when the writes lose their conditions', async () => {
    const found = await fc.check(
      fc.asyncProperty(fc.scheduler(), plans, async (scheduler, plan) => {
        expect(wrongIn(await race(scheduler, plan, unconditional))).toEqual([]);
      }),
      { seed: SEED, numRuns: 25, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  }, 120_000);
});

describe('slow writes, and openers who open at the first moment', () => {
  it('lose nothing: what was sent is opened or refused', async () => {
    const lively = { accepted: 0, refused: 0, opened: 0 };
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), slowPlans, async (scheduler, plan) => {
        const raced = await slowRace(scheduler, plan, DOOR_SECONDS);
        expect(wrongIn(raced)).toEqual([]);
        const { accepted, refused, opened } = livelyIn(raced);
        lively.accepted += accepted;
        lively.refused += refused;
        lively.opened += opened;
      }),
      { seed: SEED, numRuns: 25, endOnFailure: true },
    );
    expect(Math.min(lively.accepted, lively.refused, lively.opened)).toBeGreaterThan(5);
  }, 120_000);

  it('would lose a tender if a function might run longer than the openers wait', async () => {
    const found = await fc.check(
      fc.asyncProperty(fc.scheduler(), slowPlans, async (scheduler, plan) => {
        expect(wrongIn(await slowRace(scheduler, plan, TOO_LONG))).toEqual([]);
      }),
      { seed: SEED, numRuns: 200, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  }, 120_000);
});
