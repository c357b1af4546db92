import { cents } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, morning, must, OTHER_PROVIDER, VERIFIER } from '../testing/builders.ts';
import { aRateCard } from '../testing/rate-cards.ts';
import { begun, by, FIRST, inCheck, judge, periodOf, SECOND, tellOf, works } from '../testing/two-services.ts';
import { day } from '../testing/work-builders.ts';
import { activated, aWorld, referral } from '../testing/world.ts';

const { agreement } = SECOND;
const ON = day('2026-02-28');

/** The client has worked since 10 January and the first month is found right; the second provider has an agreement. */
const atSwitch = async () => {
  const world = await aWorld(morning('2026-01-01'));
  await begun(world, FIRST, '2026-01-01');
  await tellOf(world, SECOND, activated({ rateCard: aRateCard({ capPerClientCents: cents(300_000) }) }));
  world.at(morning('2026-02-28'));
  await works(world, FIRST, '2026-01-10');
  must(await world.app.verifyClaim(await inCheck(world, FIRST, 'work-1m'), judge, by(VERIFIER)));
  return world;
};

describe('the fees of a client who changes provider', () => {
  it('are what the former was found right and may still claim, the next one’s card, and their sum', async () => {
    const { app } = await atSwitch();
    const { former, next, mostCents } = must(await app.viewSwitch(periodOf(FIRST), { agreement, on: ON }));
    expect(former).toMatchObject({
      earnedCents: 100_000,
      stillCents: 50_000 + 2 * 10_000 + 2 * 20_000 + 200_000,
      committedCents: 500_000,
      lastBegin: ON,
    });
    expect(next).toMatchObject({ provider: OTHER_PROVIDER, agreement, maximumCents: 300_000, afterSwitchDays: 0 });
    expect(next.steps.flatMap(({ step, bar }) => (bar === undefined ? [] : [[step, bar.code]]))).toEqual([
      ['work-1m', 'outcomes.of_other_service'],
      ['work-3m', 'outcomes.of_other_service'],
    ]);
    expect(mostCents).toBe(100_000 + 310_000 + 300_000);
  });

  it('are the same once the client has moved: the former never gets more', async () => {
    const world = await atSwitch();
    const { former } = must(await world.app.viewSwitch(periodOf(FIRST), { agreement, on: ON }));
    const ended = { on: ON, reason: 'switched_provider', trackingUntil: '2026-05-29' };
    await tellOf(world, FIRST, referral('ended', ended));
    world.at(morning('2026-05-25'));
    await world.sweep();
    const { steps } = must(await world.app.viewPeriod(periodOf(FIRST), { side: 'authority' }));
    const claimed = steps.flatMap(({ claims }) => claims.map(({ assessment }) => assessment?.dueCents ?? 0));
    expect(claimed.reduce<number>((sum, due) => sum + due, 0)).toBe(50_000 + 2 * 10_000 + 200_000);
    expect(former.stillCents).toBe(50_000 + 2 * 10_000 + 200_000 + 2 * 20_000);
  });

  it('are not told of a day before the service, of an unknown agreement or to another authority', async () => {
    const { app } = await atSwitch();
    const ask = { agreement, on: ON };
    const early = await app.viewSwitch(periodOf(FIRST), { ...ask, on: day('2025-12-31') });
    expect(early).toMatchObject({ ok: false, error: { code: 'outcomes.dates_disagree' } });
    const nowhere = await app.viewSwitch(periodOf(FIRST), { ...ask, agreement: FIRST.agreement });
    expect(nowhere.ok).toBe(true);
    expect(await app.viewSwitch({ authority: AUTHORITY, referral: SECOND.referral }, ask)).toMatchObject({
      error: { code: 'outcomes.not_found' },
    });
  });
});
