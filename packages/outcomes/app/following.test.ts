import { cents, type Instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  AGREEMENT,
  AUTHORITY,
  COACH,
  evidenceId,
  morning,
  must,
  OTHER_PROVIDER,
  PROVIDER,
  REFERRAL,
} from '../testing/builders.ts';
import { aRateCard, aStep } from '../testing/rate-cards.ts';
import { day } from '../testing/work-builders.ts';
import { activated, aRunningService, aWorld, offered, referral, stored, type World } from '../testing/world.ts';
import { MOST_AT_ONCE } from './review-period.ts';

const OFFICIAL = { side: 'authority' } as const;
const PROVIDER_SIDE = { side: 'provider', organisation: PROVIDER } as const;
const period = { authority: AUTHORITY, referral: REFERRAL };
const viewOf = async ({ app }: World) => must(await app.viewPeriod(period, OFFICIAL));
const tellAll = async (world: World, ...facts: readonly Parameters<World['tell']>[0][]): Promise<void> => {
  for (const fact of facts)
    expect([...new Set((await world.tell(fact)).map((one) => (one.ok ? 'ok' : one.error.code)))]).toEqual(['ok']);
};
const agreement = (what: string, data: object = {}) => ({
  type: `agreement.${what}`,
  authority: AUTHORITY,
  agreement: AGREEMENT,
  provider: PROVIDER,
  ...data,
});

describe('following a referral', () => {
  it("an offer that is not taken goes to the next provider with that one's terms", async () => {
    const world = await aWorld();
    await tellAll(world, activated(), offered(), referral('declined', { reason: 'no_place' }));
    expect((await viewOf(world)).state).toBe('dropped');
    await tellAll(world, offered({ provider: OTHER_PROVIDER, distanceGroup: 'D' }), referral('expired'));
    await tellAll(world, offered(), referral('returned', { reason: 'not_reached' }));
    expect(await viewOf(world)).toMatchObject({ state: 'dropped', dropReason: 'returned' });
    await tellAll(world, offered(), referral('cancelled', { reason: 'client_moved' }));
    expect(await viewOf(world)).toMatchObject({ state: 'dropped', dropReason: 'cancelled' });
    expect(await world.app.viewPeriod(period, PROVIDER_SIDE)).toMatchObject({ error: { code: 'outcomes.not_found' } });
  });

  it('an offer in the middle of a service is refused', async () => {
    const world = await aRunningService();
    expect((await world.tell(offered()))[0]).toMatchObject({ ok: false, error: { code: 'lifecycle.not_allowed' } });
  });

  it('a draft that was never offered is none of its business', async () => {
    const world = await aWorld();
    const draft = { type: 'referral.cancelled', authority: AUTHORITY, referral: REFERRAL, reason: 'mistake' };
    await tellAll(world, draft, { ...draft, type: 'referral.voided' });
    expect(world.house.events()).toEqual([]);
  });

  it('a pause moves the months of service', async () => {
    const world = await aRunningService();
    world.at(morning('2026-01-20'));
    await tellAll(
      world,
      referral('paused', { on: '2026-01-10', reason: 'illness' }),
      referral('resumed', { on: '2026-01-20', reason: 'well' }),
    );
    world.at(morning('2026-02-09'));
    await world.sweep();
    const claimed = async () =>
      (await viewOf(world)).steps.find((one) => one.step === 'month')?.claims.map((claim) => claim.earnedOn);
    expect(await claimed()).toEqual([]);
    world.at(morning('2026-02-10'));
    await world.sweep();
    expect(await claimed()).toEqual(['2026-02-10']);
  });

  it('a refused or withdrawn correction frees the claims', async () => {
    for (const answer of ['change_rejected', 'change_withdrawn', 'change_superseded']) {
      const world = await aRunningService();
      const change = { proposal: world.house.platform.ids.next('proposal'), kind: 'start_day', day: '2026-01-01' };
      await tellAll(world, referral('change_proposed', change));
      expect((await viewOf(world)).openProposals).toHaveLength(1);
      await tellAll(world, referral(answer, change));
      expect((await viewOf(world)).openProposals).toEqual([]);
    }
  });

  it('an approved end of a service that proved wrong frees the claims; what begins later is not of it', async () => {
    const world = await aRunningService();
    const proposal = world.house.platform.ids.next('proposal');
    const change = { proposal, kind: 'service_end', day: '2026-02-28', reason: 'unsuitable' };
    await tellAll(world, referral('change_proposed', change));
    world.at(morning('2026-03-02'));
    await tellAll(world, referral('change_approved', change));
    await tellAll(world, referral('ended', { on: '2026-02-28', reason: 'unsuitable', trackingUntil: '2026-05-29' }));
    expect(await viewOf(world)).toMatchObject({ state: 'ended', openProposals: [], lastBegin: '2026-02-28' });
  });

  it('an approved correction that cannot be is not taken, and the block stays', async () => {
    const world = await aRunningService();
    const change = { proposal: world.house.platform.ids.next('proposal'), kind: 'end_day', day: '2026-01-01' };
    await tellAll(world, referral('change_proposed', change));
    expect(await world.tell(referral('change_approved', change))).toMatchObject([
      { error: { code: 'lifecycle.not_allowed' } },
    ]);
    expect((await viewOf(world)).openProposals).toHaveLength(1);
  });
});

describe('following an agreement', () => {
  it('a changed card is for later referrals; a service keeps the card it began with', async () => {
    const world = await aRunningService();
    const dearer = aRateCard({
      version: 2,
      steps: [aStep({ key: 'start', kind: 'start_fee', price: { set: 'by_buyer', cents: cents(99_900) } })],
    });
    await tellAll(world, activated({ type: 'agreement.changed', rateCard: dearer, termsVersion: 2 }));
    await tellAll(
      world,
      activated({ type: 'agreement.option_used', rateCard: dearer, end: '2029-01-01', termsVersion: 3 }),
    );
    expect((await viewOf(world)).steps.find((one) => one.step === 'start')?.priceCents).toBe(50_000);
    const next = { authority: AUTHORITY, referral: world.house.platform.ids.next('referral') };
    await tellAll(
      world,
      offered({ referral: next.referral }),
      referral('started', { referral: next.referral, startedOn: '2026-01-01' }),
    );
    expect(must(await world.app.viewPeriod(next, OFFICIAL)).steps).toMatchObject([
      { step: 'start', priceCents: 99_900 },
    ]);
  });

  it('claims go on while it runs off and are blocked once it is closed', async () => {
    const world = await aRunningService();
    await tellAll(world, stored(evidenceId(1), 'service_report'), agreement('run_off', { until: '2028-03-01' }));
    const blocks = async () =>
      (await viewOf(world)).steps.find((one) => one.step === 'start')?.claims[0]?.assessment?.blocks;
    expect(await blocks()).toEqual([]);
    await tellAll(world, agreement('terminated', { ground: 'breach', until: '2028-03-01' }), agreement('closed'));
    expect(await blocks()).toEqual([{ code: 'outcomes.agreement_ended' }]);
    expect(await world.tell(agreement('closed'))).toMatchObject([{ error: { code: 'lifecycle.not_allowed' } }]);
  });

  it('an agreement that is not known does not end', async () => {
    const world = await aWorld();
    expect(await world.tell(agreement('closed'))).toMatchObject([{ error: { code: 'outcomes.agreement_unknown' } }]);
  });
});

describe('what is due', () => {
  const late = async (at: Instant): Promise<World> => {
    const months = aStep({ key: 'month', kind: 'month_fee', perClient: 60 });
    const world = await aRunningService(aRateCard({ steps: [months] }));
    world.at(at);
    return world;
  };

  it('more claims than one transaction holds come in several, one after another', async () => {
    const world = await late(morning('2029-01-15'));
    const drafted = (): number => world.facts('claim.drafted').length;
    await world.sweep();
    expect(drafted()).toBe(MOST_AT_ONCE);
    await world.sweep();
    expect(drafted()).toBe(36);
    await world.sweep();
    expect(drafted()).toBe(36);
  });

  it('a claim that is not due is left alone', async () => {
    const world = await aRunningService();
    const due = world.app.dueHandlers.find((one) => one.type === 'claim');
    const [claim] = (await viewOf(world)).steps.flatMap((step) => step.claims);
    const answer = await due?.handle(
      { authority: AUTHORITY, claim: claim?.claim },
      { by: 'clock', operation: 'clock.claim' },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'outcomes.not_due', dueAt: claim?.times.remindAt } });
  });

  it('a report on a step that was never offered is refused', async () => {
    const world = await aRunningService();
    const report = { type: 'report_result', step: 'nowhere', achievedOn: day('2026-01-01') } as const;
    expect(await world.app.changePeriod(period, PROVIDER_SIDE, report, { by: COACH, operation: 'test' })).toMatchObject(
      {
        error: { code: 'outcomes.step_unknown' },
      },
    );
  });
});

describe('prices that change during a service', () => {
  const dearer = (version: number, plan: number) => {
    const card = aRateCard({ version });
    return {
      ...card,
      steps: card.steps.map((step) =>
        step.key === 'plan' ? { ...step, price: { set: 'by_buyer', cents: cents(plan) } as const } : step,
      ),
    };
  };
  const versions = (underWay: boolean) => [
    { from: '2026-01-01', rateCard: aRateCard(), termsVersion: 1 },
    { from: '2026-02-01', rateCard: dearer(2, 22_000), termsVersion: 2, ...(underWay && { underWay }) },
  ];
  const changed = (underWay: boolean) => ({
    ...activated({ rateCard: dearer(2, 22_000), prices: versions(underWay), termsVersion: 2 }),
    type: 'agreement.changed',
  });
  const planOn = (world: World, achievedOn: string) =>
    world.app.changePeriod(
      period,
      PROVIDER_SIDE,
      { type: 'report_result', step: 'plan', achievedOn: day(achievedOn) },
      { by: COACH, operation: 'test' },
    );
  const plans = async (world: World) => {
    const found = (await viewOf(world)).steps.find(({ step }) => step === 'plan');
    return found?.claims.map(({ earnedOn, priceCents, assessment }) => [earnedOn, priceCents, assessment?.dueCents]);
  };

  it.each([
    [true, 22_000],
    [false, 20_000],
  ])('are those of the day of each result when agreed for referrals under way: %s', async (underWay, later) => {
    const world = await aRunningService();
    await tellAll(world, changed(underWay));
    world.at(morning('2026-02-01'));
    must(await planOn(world, '2026-01-31'));
    must(await planOn(world, '2026-02-01'));
    expect(await plans(world)).toEqual([
      ['2026-01-31', 20_000, 20_000],
      ['2026-02-01', later, later],
    ]);
  });

  it('never touch what was earned before', async () => {
    const world = await aRunningService();
    world.at(morning('2026-01-20'));
    must(await planOn(world, '2026-01-19'));
    await tellAll(world, changed(true));
    world.at(morning('2026-02-10'));
    await world.sweep();
    expect(await plans(world)).toEqual([['2026-01-19', 20_000, 20_000]]);
  });

  it('are the card of the day for a referral offered later, whoever hears of it when', async () => {
    const world = await aWorld(morning('2026-02-01'));
    const lastEvening = '2026-01-31T21:59:00.000Z';
    await tellAll(world, activated(), changed(false), offered({ at: lastEvening }));
    const planPrice = async () => (await viewOf(world)).steps.find(({ step }) => step === 'plan')?.priceCents;
    expect(await planPrice()).toBe(20_000);
    await tellAll(world, referral('declined', { reason: 'no_place' }), offered());
    expect(await planPrice()).toBe(22_000);
  });
});
