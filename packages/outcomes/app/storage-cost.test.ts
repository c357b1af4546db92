import type { Act } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, COACH, evidenceId, morning, must, PROVIDER, REFERRAL } from '../testing/builders.ts';
import { day } from '../testing/work-builders.ts';
import { aRunningService, stored, type World } from '../testing/world.ts';

const PROVIDER_SIDE = { side: 'provider', organisation: PROVIDER } as const;
const period = { authority: AUTHORITY, referral: REFERRAL };
const coach: Act = { by: COACH, operation: 'test' };

const cost = async (world: World, act: () => Promise<unknown>): Promise<number> => {
  const { meter } = world.house.platform.db;
  meter.reset();
  await act();
  return meter.usage().roundTrips;
};

/** A service with the start fee alone, and one with months, plans and work besides. */
const small = () => aRunningService();
const large = async () => {
  const world = await aRunningService();
  world.at(morning('2026-03-05'));
  await world.sweep();
  for (const achievedOn of ['2026-01-20', '2026-02-20'])
    must(
      await world.app.changePeriod(
        period,
        PROVIDER_SIDE,
        { type: 'report_result', step: 'plan', achievedOn: day(achievedOn) },
        coach,
      ),
    );
  for (let n = 2; n < 40; n += 1) await world.tell(stored(evidenceId(n), 'client'));
  return world;
};

describe('storage calls', () => {
  it('a page costs the same however much it shows', async () => {
    for (const world of [await small(), await large()]) {
      expect(await cost(world, () => world.app.viewPeriod(period, PROVIDER_SIDE))).toBe(2);
      expect(await cost(world, () => world.app.listOwnClaims(AUTHORITY, PROVIDER, 'claimable', { limit: 50 }))).toBe(1);
      expect(await cost(world, () => world.app.listWaitingClaims(AUTHORITY, 'submitted', { limit: 50 }))).toBe(1);
    }
  });

  it('a claim is seen in three reads, services of the client included, and sent in one transaction more', async () => {
    const world = await small();
    await world.tell(stored(evidenceId(1), 'service_report'));
    const { rows: claims } = await world.app.listOwnClaims(AUTHORITY, PROVIDER, 'claimable', { limit: 1 });
    const [line] = claims;
    if (line === undefined) expect.fail('the start fee is claimable');
    const ref = { authority: AUTHORITY, claim: line.claim };
    expect(await cost(world, () => world.app.viewClaim(ref, PROVIDER_SIDE))).toBe(3);
    expect(
      await cost(world, () => world.app.submitClaim(ref, PROVIDER_SIDE, { evidence: [evidenceId(1)] }, coach)),
    ).toBe(4);
  });

  it('a list goes on where it stopped', async () => {
    const world = await large();
    const ask = (after?: Readonly<Record<string, unknown>>) =>
      world.app.listOwnClaims(AUTHORITY, PROVIDER, 'claimable', {
        limit: 2,
        ...(after === undefined ? {} : { after }),
      });
    const first = await ask();
    const second = await ask(first.next);
    const seen = [...first.rows, ...second.rows].map((claim) => claim.claim);
    expect(new Set(seen).size).toBe(4);
    const lapsing = first.rows.map((claim) => claim.times.lapsesAt);
    expect([...lapsing].sort()).toEqual(lapsing);
  });
});
