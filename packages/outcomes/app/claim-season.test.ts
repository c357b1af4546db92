import { type Act, cents, id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { zClaimCorrected, zClaimDrafted, zClaimPaid, zClaimSubmitted, zClaimVerified } from '../events.ts';
import {
  AUTHORITY,
  COACH,
  evidenceId,
  morning,
  must,
  OTHER_PROVIDER,
  PROVIDER,
  REFERRAL,
  SECOND_VERIFIER,
  SUPERVISOR,
  VERIFIER,
} from '../testing/builders.ts';
import { anEmployment, day } from '../testing/work-builders.ts';
import {
  activated,
  aRunningService,
  aWorld,
  line,
  offered,
  raised,
  referral,
  reserved,
  stored,
  type World,
} from '../testing/world.ts';
import type { StepView } from './view-period.ts';

const PROVIDER_SIDE = { side: 'provider', organisation: PROVIDER } as const;
const STRANGER = { side: 'provider', organisation: OTHER_PROVIDER } as const;
const OFFICIAL = { side: 'authority' } as const;
const by = (who: string): Act => ({ by: who, operation: 'test' });
const judge = { own: [] } as const;
const period = { authority: AUTHORITY, referral: REFERRAL };

const stepsOf = async ({ app }: World): Promise<readonly StepView[]> =>
  must(await app.viewPeriod(period, PROVIDER_SIDE)).steps;
const claimsOn = async (world: World, step: string) =>
  (await stepsOf(world)).find((one) => one.step === step)?.claims ?? [];
const refOn = async (world: World, step: string) => {
  const [line] = await claimsOn(world, step);
  if (line === undefined) throw new TypeError(`no claim on ${step}`);
  return { authority: AUTHORITY, claim: line.claim };
};
const proved = async (world: World) => {
  await world.tell(stored(evidenceId(1), 'service_report'));
  return refOn(world, 'start');
};
const sent = async (world: World) => {
  const ref = await proved(world);
  must(await world.app.submitClaim(ref, PROVIDER_SIDE, { evidence: [evidenceId(1)] }, by(COACH)));
  return ref;
};
const verified = async (world: World) => {
  const ref = await sent(world);
  must(await world.app.changeClaim(ref, OFFICIAL, { type: 'take', ...judge }, by(VERIFIER)));
  must(await world.app.verifyClaim(ref, judge, by(VERIFIER)));
  return ref;
};
const stateOf = async ({ app }: World, ref: Awaited<ReturnType<typeof refOn>>) =>
  must(await app.viewClaim(ref, OFFICIAL)).state;

describe('from the first day of a service to money', () => {
  it('the start fee is drafted and claimable as soon as the service begins', async () => {
    const world = await aRunningService();
    expect(await claimsOn(world, 'start')).toMatchObject([
      {
        state: 'claimable',
        priceCents: 50_000,
        earnedOn: '2026-01-01',
        assessment: { dueCents: 50_000, blocks: [{ code: 'outcomes.evidence_missing' }] },
      },
    ]);
    expect(zClaimDrafted.parse(world.facts('claim.drafted')[0])).toMatchObject({ step: 'start', occurrence: 1 });
    expect(world.facts('claim.claimable')).toHaveLength(1);
  });

  it('is sent with evidence that casework knows, checked by an official, and paid', async () => {
    const world = await aRunningService();
    const ref = await proved(world);
    const send = (n: number) => world.app.submitClaim(ref, PROVIDER_SIDE, { evidence: [evidenceId(n)] }, by(COACH));
    expect(await send(9)).toMatchObject({ ok: false, error: { code: 'outcomes.evidence_unknown' } });
    expect(await world.app.submitClaim(ref, PROVIDER_SIDE, { evidence: [] }, by(COACH))).toMatchObject({
      ok: false,
      error: { code: 'outcomes.evidence_missing', kinds: ['service_report'] },
    });
    expect((await send(1)).ok).toBe(true);
    expect(zClaimSubmitted.parse(world.facts('claim.submitted')[0])).toMatchObject({ round: 1, by: COACH });
    expect(await world.app.changeClaim(ref, OFFICIAL, { type: 'take', ...judge }, by(COACH))).toMatchObject({
      error: { code: 'outcomes.same_person' },
    });
    must(await world.app.changeClaim(ref, OFFICIAL, { type: 'take', ...judge }, by(VERIFIER)));
    must(await world.app.verifyClaim(ref, judge, by(VERIFIER)));
    expect(zClaimVerified.parse(world.facts('claim.verified')[0])).toMatchObject({
      authority: AUTHORITY,
      claim: ref.claim,
      referral: REFERRAL,
      step: 'start',
      kind: 'start_fee',
      amountCents: 50_000,
      earnedOn: '2026-01-01',
      evidenceKinds: ['service_report'],
      verifiedBy: VERIFIER,
      round: 1,
    });
    world.at(morning('2026-02-01'));
    expect((await world.tell(line('paid', ref.claim, { paidOn: '2026-02-01' })))[0]?.ok).toBe(true);
    expect(zClaimPaid.parse(world.facts('claim.paid')[0])).toMatchObject({
      claim: ref.claim,
      amountCents: 50_000,
      paidOn: '2026-02-01',
    });
    const view = must(await world.app.viewClaim(ref, PROVIDER_SIDE));
    expect(view).toMatchObject({ state: 'paid', amountCents: 50_000, commands: ['correct'] });
    expect(view.assessment).toBeUndefined();
    expect(must(await world.app.viewPeriod(period, PROVIDER_SIDE)).earnedCents).toBe(50_000);
  });

  it('an event delivered twice changes nothing', async () => {
    const world = await aRunningService();
    const event = world.house.platform.ids.next('event');
    await world.tell(stored(evidenceId(1), 'service_report'), event);
    await world.tell(stored(evidenceId(1), 'service_report'), event);
    expect(must(await world.app.viewPeriod(period, PROVIDER_SIDE)).evidence).toEqual([
      { evidence: evidenceId(1), kind: 'service_report' },
    ]);
  });

  it('money reserved may be told before the referral it is for, and once only', async () => {
    const world = await aWorld();
    const event = world.house.platform.ids.next('event');
    for (const fact of [
      reserved(),
      reserved(),
      activated(),
      offered(),
      referral('started', { startedOn: '2026-01-01' }),
    ])
      expect(
        (await world.tell(fact, fact.type === 'commitment.reserved' ? event : undefined)).every((one) => one.ok),
      ).toBe(true);
    expect(must(await world.app.viewPeriod(period, PROVIDER_SIDE)).committedCents).toBe(500_000);
    await world.tell(raised(20_000));
    expect(must(await world.app.viewPeriod(period, PROVIDER_SIDE)).committedCents).toBe(520_000);
  });

  it('a referral told before its agreement is refused, so that the relay tries again', async () => {
    const world = await aWorld();
    const early = await world.tell(offered());
    expect(early.filter(({ ok }) => !ok)).toMatchObject([{ error: { code: 'outcomes.agreement_unknown' } }]);
    await world.tell(activated());
    expect((await world.tell(offered())).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('nobody else finds it', async () => {
    const world = await aRunningService();
    const ref = await sent(world);
    const refused = [
      await world.app.viewPeriod(period, STRANGER),
      await world.app.viewClaim(ref, STRANGER),
      await world.app.submitClaim(ref, STRANGER, { evidence: [] }, by(COACH)),
      await world.app.changePeriod(
        period,
        STRANGER,
        { type: 'report_result', step: 'plan', achievedOn: day('2026-01-01') },
        by(COACH),
      ),
      await world.app.viewClaim({ ...ref, authority: id('authority', AUTHORITY.replace(/1$/, '2')) }, OFFICIAL),
    ];
    expect(refused.map((one) => (one.ok ? 'found' : one.error.code))).toEqual(Array(5).fill('outcomes.not_found'));
  });
});

describe('what goes another way', () => {
  it('a returned claim is mended and sent again, with the next round', async () => {
    const world = await aRunningService();
    const ref = await sent(world);
    must(await world.app.changeClaim(ref, OFFICIAL, { type: 'take', ...judge }, by(VERIFIER)));
    must(
      await world.app.changeClaim(
        ref,
        OFFICIAL,
        { type: 'return', ...judge, codes: ['evidence_unclear'] },
        by(VERIFIER),
      ),
    );
    must(await world.app.submitClaim(ref, PROVIDER_SIDE, { evidence: [evidenceId(1)] }, by(COACH)));
    expect(world.facts('claim.submitted').map((fact) => fact['round'])).toEqual([1, 2]);
  });

  it('a dispute is judged by another official', async () => {
    const world = await aRunningService();
    const ref = await sent(world);
    must(await world.app.changeClaim(ref, OFFICIAL, { type: 'take', ...judge }, by(VERIFIER)));
    must(
      await world.app.changeClaim(ref, OFFICIAL, { type: 'reject', ...judge, code: 'service_not_given' }, by(VERIFIER)),
    );
    must(await world.app.changeClaim(ref, PROVIDER_SIDE, { type: 'dispute', code: 'facts_wrong' }, by(COACH)));
    expect(await world.app.verifyClaim(ref, judge, by(VERIFIER))).toMatchObject({
      error: { code: 'outcomes.same_person' },
    });
    must(await world.app.verifyClaim(ref, judge, by(SECOND_VERIFIER)));
    expect(await stateOf(world, ref)).toBe('verified');
  });

  it('a lapsed claim comes back by two officials', async () => {
    const world = await aRunningService();
    const ref = await proved(world);
    world.at(morning('2026-04-01'));
    expect(await world.sweep()).toBeGreaterThan(0);
    expect(await stateOf(world, ref)).toBe('lapsed');
    const told = (type: string) => world.facts(type).filter((fact) => fact['claim'] === ref.claim).length;
    expect([told('claim.reminded'), told('claim.lapsed')]).toEqual([1, 1]);
    must(await world.app.pleadLate(ref, PROVIDER_SIDE, { evidence: [evidenceId(1)], code: 'illness' }, by(COACH)));
    must(await world.app.changeClaim(ref, OFFICIAL, { type: 'support_plea', ...judge }, by(VERIFIER)));
    must(await world.app.changeClaim(ref, OFFICIAL, { type: 'accept_plea', ...judge }, by(SUPERVISOR)));
    must(await world.app.changeClaim(ref, OFFICIAL, { type: 'take', ...judge }, by(VERIFIER)));
    expect((await world.app.verifyClaim(ref, judge, by(VERIFIER))).ok).toBe(true);
  });

  it('a line that comes back puts the claim back, and nothing is earned until it is verified anew', async () => {
    const world = await aRunningService();
    const ref = await verified(world);
    must(
      (await world.tell(line('returned', ref.claim, { code: 'account_closed' })))[0] ?? {
        ok: false,
        error: 'no subscriber',
      },
    );
    expect(await stateOf(world, ref)).toBe('in_check');
    expect(must(await world.app.viewPeriod(period, PROVIDER_SIDE)).earnedCents).toBe(0);
    must(await world.app.verifyClaim(ref, judge, by(VERIFIER)));
    expect(must(await world.app.viewPeriod(period, PROVIDER_SIDE)).earnedCents).toBe(50_000);
  });

  it('a payment that the bank sent back is paid again', async () => {
    const world = await aRunningService();
    const ref = await verified(world);
    for (const paidOn of ['2026-01-05', '2026-01-09']) await world.tell(line('paid', ref.claim, { paidOn }));
    expect(must(await world.app.viewClaim(ref, OFFICIAL))).toMatchObject({
      state: 'paid',
      payment: { paidOn: '2026-01-09' },
    });
  });

  it('a paid claim found wrong is corrected by a claim of its own', async () => {
    const world = await aRunningService();
    const ref = await verified(world);
    await world.tell(line('paid', ref.claim, { paidOn: '2026-01-05' }));
    must(
      await world.app.correctClaim(ref, { ...judge, code: 'wrong_amount', backCents: cents(50_000) }, by(SUPERVISOR)),
    );
    const made = zClaimCorrected.parse(world.facts('claim.corrected')[0]);
    expect(made).toMatchObject({ corrects: ref.claim, amountCents: -50_000, verifiedBy: SUPERVISOR });
    expect(await stateOf(world, ref)).toBe('corrected');
    expect(must(await world.app.viewPeriod(period, PROVIDER_SIDE)).earnedCents).toBe(0);
    expect(await claimsOn(world, 'start')).toMatchObject([
      { state: 'corrected' },
      { state: 'verified', corrects: ref.claim },
    ]);
    await world.tell(line('paid', made.claim, { paidOn: '2026-01-06' }));
    expect(await stateOf(world, { authority: AUTHORITY, claim: made.claim })).toBe('paid');
  });

  it('a referral voided as a mistake takes its undecided claims along', async () => {
    const world = await aRunningService();
    const ref = await sent(world);
    await world.tell(referral('voided', { reason: 'wrong_client' }));
    expect(await stateOf(world, ref)).toBe('withdrawn');
    expect(world.facts('claim.withdrawn')).toMatchObject([{ code: 'referral_voided' }]);
  });
});

describe('what follows by itself', () => {
  it('work that is told becomes a claim on the day it is earned', async () => {
    const world = await aRunningService();
    const employment = anEmployment({ start: day('2026-01-05') });
    world.at(morning('2026-01-10'));
    must(await world.app.changePeriod(period, PROVIDER_SIDE, { type: 'report_employment', employment }, by(COACH)));
    const expected = (await stepsOf(world)).find((one) => one.step === 'work-1m');
    expect(expected).toMatchObject({
      claims: [],
      priceCents: 100_000,
      clock: { state: 'counting', countedDays: 6, expectedOn: '2026-02-03' },
    });
    world.at(morning('2026-02-02'));
    await world.sweep();
    expect(await claimsOn(world, 'work-1m')).toEqual([]);
    world.at(morning('2026-02-03'));
    await world.sweep();
    expect(await claimsOn(world, 'work-1m')).toMatchObject([{ state: 'claimable', earnedOn: '2026-02-03' }]);
    expect(await world.sweep()).toBe(0);
  });

  it('an amended fact moves the claim, a withdrawn one takes it away, and a new one brings it back', async () => {
    const world = await aRunningService();
    world.at(morning('2026-03-01'));
    const employment = anEmployment({ start: day('2026-01-05') });
    const tell = async (command: Parameters<World['app']['changePeriod']>[2]) =>
      must(await world.app.changePeriod(period, PROVIDER_SIDE, command, by(COACH)));
    await tell({ type: 'report_employment', employment });
    await tell({ type: 'amend_employment', number: 1, employment: anEmployment({ start: day('2026-01-10') }) });
    expect(await claimsOn(world, 'work-1m')).toMatchObject([{ state: 'claimable', earnedOn: '2026-02-08' }]);
    await tell({ type: 'withdraw_employment', number: 2 });
    expect(await claimsOn(world, 'work-1m')).toMatchObject([{ state: 'withdrawn' }]);
    await tell({ type: 'report_employment', employment });
    expect(await claimsOn(world, 'work-1m')).toMatchObject([
      { state: 'withdrawn' },
      { state: 'claimable', earnedOn: '2026-02-03' },
    ]);
  });

  it('a result is claimed the moment it is told', async () => {
    const world = await aRunningService();
    must(
      await world.app.changePeriod(
        period,
        PROVIDER_SIDE,
        { type: 'report_result', step: 'plan', achievedOn: day('2026-01-01') },
        by(COACH),
      ),
    );
    expect(await claimsOn(world, 'plan')).toMatchObject([{ state: 'claimable', occurrence: 1 }]);
  });

  it('months of service become claims, and a period closes after its last window', async () => {
    const world = await aRunningService();
    world.at(morning('2026-03-15'));
    await world.sweep();
    expect(await claimsOn(world, 'month')).toMatchObject([{ occurrence: 1 }, { occurrence: 2 }]);
    await world.tell(referral('ended', { on: '2026-03-15', reason: 'plan_finished', trackingUntil: '2026-06-13' }));
    world.at(morning('2026-06-14'));
    await world.tell(referral('tracked_out'));
    world.at(morning('2026-12-31'));
    await world.sweep();
    expect(must(await world.app.viewPeriod(period, OFFICIAL)).state).toBe('closed');
    expect(await claimsOn(world, 'month')).toHaveLength(2);
  });

  it('a correction of a day blocks, and once approved moves the claim', async () => {
    const world = await aRunningService();
    const ref = await proved(world);
    world.at(morning('2026-01-10'));
    const proposal = world.house.platform.ids.next('proposal');
    const change = { proposal, kind: 'start_day', day: '2026-01-04' };
    await world.tell(referral('change_proposed', change));
    expect(await world.app.submitClaim(ref, PROVIDER_SIDE, { evidence: [evidenceId(1)] }, by(COACH))).toMatchObject({
      error: { code: 'outcomes.open_proposal' },
    });
    await world.tell(referral('change_approved', change));
    expect(await claimsOn(world, 'start')).toMatchObject([
      { earnedOn: '2026-01-04', state: 'claimable', assessment: { blocks: [] } },
    ]);
  });
});
