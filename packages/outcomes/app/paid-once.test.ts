import type { Db } from '@kt/platform/db/db.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COACH, evidenceId, morning, must, OTHER_PROVIDER, VERIFIER } from '../testing/builders.ts';
import {
  begun,
  bothInCheck,
  by,
  claimOn,
  FIRST,
  inCheck,
  judge,
  periodOf,
  SECOND,
  shuffling,
  sideOf,
  tellOf,
  works,
} from '../testing/two-services.ts';
import { aWorld, line, referral, stored, type World } from '../testing/world.ts';

const OFFICIAL = { side: 'authority' } as const;
const verified = ({ facts }: World) => facts('claim.verified').filter((fact) => fact['step'] === 'work-1m');

const racing = async (scheduler: fc.Scheduler, spoilt: (db: Db) => Db = (db) => db) => {
  const { state, over } = shuffling(scheduler);
  const { world, refs } = await bothInCheck((db) => spoilt(over(db)));
  state.isOn = true;
  const race = Promise.all(refs.map((ref) => world.app.verifyClaim(ref, judge, by(VERIFIER))));
  await scheduler.waitFor(race);
  state.isOn = false;
  return { world, answers: await race };
};

/** Storage that has forgotten on what condition a client's record is written. */
const forgetful = (db: Db): Db => ({
  ...db,
  transact: (items, token) =>
    db.transact(
      items.map((item) => {
        const { Put } = item;
        if (Put?.Item?.['tag'] !== 'client') return item;
        const { TableName, Item } = Put;
        return { Put: { TableName, Item } };
      }),
      token,
    ),
});

describe('one outcome of a client at two providers', () => {
  it('is found right once, under any interleaving; the other is told why', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { world, answers } = await racing(scheduler);
        expect(answers.filter((one) => one.ok)).toHaveLength(1);
        expect(answers.filter((one) => !one.ok)).toMatchObject([{ error: { code: 'outcomes.paid_elsewhere' } }]);
        expect(verified(world)).toHaveLength(1);
        const earned = await Promise.all([FIRST, SECOND].map((one) => world.app.viewPeriod(periodOf(one), OFFICIAL)));
        expect(earned.map((one) => must(one).earnedCents).sort()).toEqual([0, 100_000]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('breaks when storage does not watch over the record of the client', async () => {
    const found = await fc.check(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { world } = await racing(scheduler, forgetful);
        expect(verified(world)).toHaveLength(1);
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  }, 120_000);

  it('is free for the other again when the approver sends its payment back', async () => {
    const { world, refs } = await bothInCheck();
    must(await world.app.verifyClaim(refs[0], judge, by(VERIFIER)));
    const refused = await world.app.verifyClaim(refs[1], judge, by(VERIFIER));
    expect(refused).toMatchObject({ ok: false, error: { code: 'outcomes.paid_elsewhere' } });
    await world.tell(line('returned', refs[0].claim, { ...FIRST, step: 'work-1m', code: 'evidence_unclear' }));
    must(await world.app.verifyClaim(refs[1], judge, by(VERIFIER)));
    const again = await world.app.verifyClaim(refs[0], judge, by(VERIFIER));
    expect(again).toMatchObject({ ok: false, error: { code: 'outcomes.paid_elsewhere' } });
  });

  it('is shown to the official beside the other claim, and to no provider', async () => {
    const { world, refs } = await bothInCheck();
    const seen = must(await world.app.viewClaim(refs[0], OFFICIAL));
    expect(seen.beside).toEqual([
      { claim: refs[1].claim, provider: OTHER_PROVIDER, from: '2026-01-12', to: '2026-02-10', paid: false, same: true },
    ]);
    const own = await world.app.viewClaim(refs[0], sideOf(FIRST));
    expect(JSON.stringify(own)).not.toContain(OTHER_PROVIDER);
    expect(JSON.stringify(own)).not.toContain('K-17');
    expect(JSON.stringify(await world.app.viewPeriod(periodOf(FIRST), sideOf(FIRST)))).not.toContain('K-17');
  });
});

describe('a client who switched provider', () => {
  const switched = async () => {
    const world = await aWorld(morning('2026-01-01'));
    await begun(world, FIRST, '2026-01-01');
    world.at(morning('2026-03-02'));
    await tellOf(
      world,
      FIRST,
      referral('ended', { on: '2026-02-28', reason: 'switched_provider', trackingUntil: '2026-05-29' }),
    );
    await begun(world, SECOND, '2026-03-01');
    return world;
  };

  it('leaves the former provider what began in its service, and the new one what begins later', async () => {
    const world = await switched();
    world.at(morning('2026-05-20'));
    await works(world, FIRST, '2026-04-01');
    await works(world, SECOND, '2026-04-01');
    await expect(claimOn(world, FIRST, 'work-1m')).rejects.toThrow('no claim');
    const ref = await inCheck(world, SECOND, 'work-1m');
    must(await world.app.verifyClaim(ref, judge, by(VERIFIER)));
    expect(verified(world)).toMatchObject([{ provider: OTHER_PROVIDER, amountCents: 100_000 }]);
  });

  it('takes nothing from the former provider that was found right before', async () => {
    const world = await switched();
    world.at(morning('2026-04-20'));
    await works(world, FIRST, '2026-02-20');
    const ref = await inCheck(world, FIRST, 'work-1m');
    must(await world.app.verifyClaim(ref, judge, by(VERIFIER)));
    expect(must(await world.app.viewPeriod(periodOf(FIRST), OFFICIAL)).earnedCents).toBe(100_000);
    await works(world, SECOND, '2026-03-05');
    await tellOf(world, SECOND, stored(evidenceId(2), 'register'));
    const late = await claimOn(world, SECOND, 'work-1m');
    const refused = await world.app.submitClaim(late, sideOf(SECOND), { evidence: [evidenceId(2)] }, by(COACH));
    expect(refused).toMatchObject({ ok: false, error: { code: 'outcomes.paid_elsewhere' } });
    expect(verified(world)).toHaveLength(1);
  });
});
