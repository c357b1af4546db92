import { type Act, cents } from '@kt/kernel';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { describe, expect, it } from 'vitest';
import { outcomeStore } from '../store/claim-store.ts';
import { outcomesTable } from '../store/keys.ts';
import { AUTHORITY, COACH, evidenceId, morning, must, PROVIDER, REFERRAL, VERIFIER } from '../testing/builders.ts';
import { aRateCard } from '../testing/rate-cards.ts';
import { anEmployment, day } from '../testing/work-builders.ts';
import { aRunningService, released, stored, type World } from '../testing/world.ts';

const PROVIDER_SIDE = { side: 'provider', organisation: PROVIDER } as const;
const OFFICIAL = { side: 'authority' } as const;
const by = (who: string): Act => ({ by: who, operation: 'test' });
const judge = { own: [] } as const;
const period = { authority: AUTHORITY, referral: REFERRAL };

const linesOf = async ({ app }: World) =>
  must(await app.viewPeriod(period, PROVIDER_SIDE)).steps.flatMap((step) => step.claims);

/** Every claimable claim sent and taken by the verifier. */
const allInCheck = async (world: World) => {
  await world.tell(stored(evidenceId(1), 'service_report'));
  const refs = (await linesOf(world)).map(({ claim }) => ({ authority: AUTHORITY, claim }));
  for (const ref of refs) {
    must(await world.app.submitClaim(ref, PROVIDER_SIDE, { evidence: [evidenceId(1)] }, by(COACH)));
    must(await world.app.changeClaim(ref, OFFICIAL, { type: 'take', ...judge }, by(VERIFIER)));
  }
  return refs;
};

const sumVerified = (world: World): number =>
  world.facts('claim.verified').reduce((sum, fact) => sum + Number(fact['amountCents']), 0);

describe('under concurrency', () => {
  it('verifications together never pass the cap per client', async () => {
    const world = await aRunningService(aRateCard({ capPerClientCents: cents(65_000) }));
    world.at(morning('2026-03-05'));
    await world.sweep();
    const refs = await allInCheck(world);
    const answers = await Promise.all(refs.map((ref) => world.app.verifyClaim(ref, judge, by(VERIFIER))));
    expect(answers).toHaveLength(3);
    expect(sumVerified(world)).toBe(65_000);
    expect(must(await world.app.viewPeriod(period, OFFICIAL)).earnedCents).toBe(65_000);
  });

  it('nor what is reserved', async () => {
    const world = await aRunningService();
    world.at(morning('2026-03-05'));
    await world.sweep();
    await world.tell(released(440_000));
    const refs = await allInCheck(world);
    const answers = await Promise.all(refs.map((ref) => world.app.verifyClaim(ref, judge, by(VERIFIER))));
    expect(answers.filter((one) => !one.ok)).toMatchObject([{ error: { code: 'outcomes.no_commitment' } }]);
    expect(sumVerified(world)).toBe(60_000);
  });

  it("a step's cap per agreement is counted over all its clients", async () => {
    const card = aRateCard();
    const steps = card.steps.map((step) =>
      step.key === 'month' ? { ...step, capPerAgreementCents: cents(15_000) } : step,
    );
    const world = await aRunningService({ ...card, steps });
    world.at(morning('2026-03-05'));
    await world.sweep();
    const refs = await allInCheck(world);
    await Promise.all(refs.map((ref) => world.app.verifyClaim(ref, judge, by(VERIFIER))));
    const months = world.facts('claim.verified').filter((fact) => fact['step'] === 'month');
    expect(months.reduce((sum, fact) => sum + Number(fact['amountCents']), 0)).toBe(15_000);
    expect(world.facts('copy.counted')).toHaveLength(2);
  });

  it("one verifier's click counts once", async () => {
    const world = await aRunningService();
    const [ref] = await allInCheck(world);
    if (ref === undefined) expect.fail('a claim is in check');
    const twice = await Promise.all([0, 1, 2].map(() => world.app.verifyClaim(ref, judge, by(VERIFIER))));
    expect(twice.filter((one) => one.ok)).toHaveLength(1);
    expect(world.facts('claim.verified')).toHaveLength(1);
  });

  it('two tellings at once leave one claim per outcome', async () => {
    const world = await aRunningService();
    world.at(morning('2026-04-15'));
    const tell = (employer: string) =>
      world.app.changePeriod(
        period,
        PROVIDER_SIDE,
        { type: 'report_employment', employment: anEmployment({ employer, start: day('2026-01-05') }) },
        by(COACH),
      );
    const told = await Promise.all([tell('E1'), tell('E2'), tell('E3'), world.sweep().then(() => ({ ok: true }))]);
    expect(told.every((one) => one.ok)).toBe(true);
    const drafted = world.facts('claim.drafted').map((fact) => `${String(fact['step'])}/${String(fact['occurrence'])}`);
    expect([...drafted].sort()).toEqual([...new Set(drafted)].sort());
    expect(drafted).toContain('work-3m/1');
  });

  it('storage itself refuses a second live claim on an outcome', async () => {
    const world = await aRunningService();
    const { db, clock, ids } = world.house.platform;
    const work = unitOfWork({ db, table: outcomesTable, clock, ids, pause: () => Promise.resolve() });
    const [line] = await linesOf(world);
    const view =
      line === undefined
        ? undefined
        : must(await world.app.viewClaim({ authority: AUTHORITY, claim: line.claim }, OFFICIAL));
    if (view === undefined) expect.fail('the start fee is drafted');
    const second = { ...view, claim: ids.next('claim') };
    const held = await work.run(by('test'), () =>
      Promise.resolve({
        ok: true,
        value: { done: { id: second.claim, version: 1 }, parts: [outcomeStore.hold(second, undefined)] },
      }),
    );
    expect(held).toMatchObject({ ok: false, error: { code: 'work.busy' } });
  });
});
