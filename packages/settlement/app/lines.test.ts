import { cents, localDate, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  agreementClosed,
  claimTold,
  moved,
  offered,
  payeeChanged,
  referralOver,
  verified,
} from '../testing/facts-from-outside.ts';
import {
  AGREEMENT,
  APPROVER,
  COST_CENTRE,
  claimNo,
  LAIHIA,
  OFFICER,
  PROVIDER,
  referralNo,
  VAASA,
  VERIFIER,
  YEAR,
} from '../testing/samples.ts';
import { actOf, aTreasury, codeOf, must, type Treasury } from '../testing/world.ts';

const refOf = (n: number) => ({ authority: VAASA, referral: referralNo(n) });
const budgetOf = async ({ settlement }: Treasury) => (await settlement.listBudgets(VAASA, YEAR)).rows[0];
const moneyOf = async ({ settlement }: Treasury) =>
  must(await settlement.agreementMoney({ authority: VAASA, agreement: AGREEMENT }));

describe('a referral’s money', () => {
  it('is taken from budget and ceiling, and what is not used comes back', async () => {
    const world = await aTreasury({ budgetCents: cents(1_000_000), ceilingCents: cents(900_000) });
    await world.referred(1, 400_000);
    expect(await budgetOf(world)).toMatchObject({ freeCents: 600_000, reservedCents: 400_000 });
    expect(await moneyOf(world)).toMatchObject({ freeCents: 500_000, reservedCents: 400_000 });
    await world.proposed(1, 150_000);
    await world.tell(referralOver(1, 'referral.tracked_out'));
    expect(await budgetOf(world)).toMatchObject({ freeCents: 850_000, reservedCents: 150_000 });
    expect(await moneyOf(world)).toMatchObject({ freeCents: 750_000, reservedCents: 150_000 });
  });

  it.each(['declined', 'returned', 'expired', 'cancelled', 'voided'])(
    'comes back whole when the referral is %s',
    async (end) => {
      const world = await aTreasury({ budgetCents: cents(500_000) });
      await world.referred(1, 400_000);
      await world.tell(referralOver(1, `referral.${end}`));
      await world.tell(referralOver(1, `referral.${end}`));
      expect(await budgetOf(world)).toMatchObject({ freeCents: 500_000, reservedCents: 0 });
    },
  );

  it('says why it cannot be had', async () => {
    const world = await aTreasury({ budgetCents: cents(500_000), ceilingCents: cents(300_000) });
    expect(codeOf(await world.reserve(1, 300_001))).toBe('settlement.ceiling_exceeded');
    expect(codeOf(await world.reserve(1, 500_001))).toBe('settlement.budget_exceeded');
    expect(codeOf(await world.reserve(1, 0))).toBe('settlement.amount_not_positive');
    expect(codeOf(await world.reserve(1, 100_000))).toBe('ok');
    expect(codeOf(await world.reserve(1, 100_000))).toBe('settlement.already_reserved');
    await world.tell(agreementClosed());
    expect(codeOf(await world.reserve(2, 1))).toBe('settlement.agreement_closed');
    const place = { authority: VAASA, year: YEAR, costCentre: COST_CENTRE };
    must(await world.settlement.changeBudget(place, { type: 'close' }, actOf(OFFICER)));
    expect(codeOf(await world.reserve(2, 1))).toBe('settlement.budget_closed');
  });

  it('stays while a claim may still come, and goes when the claim falls away', async () => {
    const world = await aTreasury({ budgetCents: cents(500_000) });
    await world.referred(1, 400_000);
    await world.tell(claimTold(1, 'claim.claimable'));
    await world.tell(referralOver(1, 'referral.tracked_out'));
    expect(await budgetOf(world)).toMatchObject({ reservedCents: 400_000 });
    await world.tell(claimTold(1, 'claim.lapsed'));
    expect(await budgetOf(world)).toMatchObject({ reservedCents: 0 });
  });

  it('shows each cent at one stage, in the referral and in the sums', async () => {
    const world = await aTreasury();
    await world.referred(1, 400_000);
    await world.proposed(1, 150_000);
    must(await world.approve(1));
    await world.relay();
    const stages = { committed: 250_000, claimed: 0, approved: 150_000, queued: 0, paid: 0 };
    expect(must(await world.settlement.viewCommitment(refOf(1))).stages).toEqual(stages);
    expect((await moneyOf(world)).stages).toEqual(stages);
    expect((await budgetOf(world))?.stages).toEqual(stages);
  });

  it('keeps a budget from sinking below it', async () => {
    const world = await aTreasury({ budgetCents: cents(500_000) });
    await world.referred(1, 400_000);
    const place = { authority: VAASA, year: YEAR, costCentre: COST_CENTRE };
    const change = (amount: number) =>
      world.settlement.changeBudget(place, { type: 'change', amountCents: cents(amount) }, actOf(OFFICER));
    expect(codeOf(await change(399_999))).toBe('settlement.below_reserved');
    expect(codeOf(await change(400_000))).toBe('ok');
    expect(codeOf(await world.settlement.openBudget(place, cents(1), actOf(OFFICER)))).toBe('settlement.budget_exists');
  });
});

describe('a verified claim', () => {
  it('becomes one line, however often it is told', async () => {
    const world = await aTreasury();
    await world.referred(1);
    const event = world.house.platform.ids.next('event');
    await world.deliver(verified(1), event);
    await world.deliver(verified(1), event);
    await world.tell(verified(1));
    const { rows } = await world.settlement.listLines(VAASA, { waiting: 'to_approve' }, { limit: 10 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      amountCents: 150_000,
      vatCents: 38_250,
      grossCents: 188_250,
      state: 'to_approve',
    });
  });

  it('carries the home of the day it was earned', async () => {
    const world = await aTreasury();
    await world.referred(1);
    await world.tell(moved(1, LAIHIA, localDate('2026-02-15')));
    await world.proposed(1);
    expect(await world.line(1)).toMatchObject({ municipality: LAIHIA, origin: '905' });
  });

  it('without reserved money, or a home, is kept for another try', async () => {
    const world = await aTreasury();
    expect(await world.tell(verified(1))).toBe('settlement.commitment_missing');
    must(await world.reserve(1, 400_000));
    expect(await world.tell(verified(1))).toBe('settlement.residence_missing');
    await world.tell(offered(1, cents(400_000)));
    expect(await world.tell(verified(1))).toBe('ok');
  });

  it('may be approved by another than its verifier, and not by somebody who gains', async () => {
    const world = await aTreasury();
    await world.referred(1);
    await world.proposed(1);
    expect(codeOf(await world.approve(1, VERIFIER))).toBe('settlement.same_person');
    const own = await world.settlement.approveLine(world.lineRef(1), [PROVIDER], actOf(APPROVER));
    expect(codeOf(own)).toBe('settlement.own_organisation');
    expect(codeOf(await world.approve(1))).toBe('ok');
    expect(codeOf(await world.approve(1))).toBe('lifecycle.not_allowed');
  });

  it('is taxed by its provider’s position on the day, told by the time of approval', async () => {
    const world = await aTreasury();
    await world.referred(1);
    await world.proposed(1);
    await world.tell(payeeChanged({ from: localDate('2026-02-01'), vat: { liable: false, rate: share(0) } }));
    must(await world.approve(1));
    expect(await world.line(1)).toMatchObject({ vatCents: 0, grossCents: 150_000 });
  });

  it('above what is reserved waits for a raise', async () => {
    const world = await aTreasury();
    await world.referred(1, 100_000);
    await world.proposed(1, 100_001);
    expect(codeOf(await world.approve(1))).toBe('settlement.over_commitment');
    const raise = { type: 'raise', amountCents: cents(1), reason: 'uplift decided late' } as const;
    must(await world.settlement.changeCommitment(refOf(1), raise, actOf(OFFICER)));
    expect(codeOf(await world.approve(1))).toBe('ok');
    const tooMuch = { type: 'raise', amountCents: cents(900_000_000), reason: 'more than there is' } as const;
    const refused = await world.settlement.changeCommitment(refOf(1), tooMuch, actOf(OFFICER));
    expect(codeOf(refused)).toBe('settlement.budget_exceeded');
  });
});

describe('a returned line', () => {
  const returned = async (): Promise<Treasury> => {
    const world = await aTreasury();
    await world.referred(1, 150_000);
    await world.proposed(1, 150_000);
    const back = { type: 'return', code: 'amount_wrong' } as const;
    must(await world.settlement.handleLine(world.lineRef(1), back, actOf(APPROVER)));
    return world;
  };

  it('comes again with what the new check found', async () => {
    const world = await returned();
    expect(await world.line(1)).toMatchObject({ state: 'returned' });
    await world.proposed(1, 120_000, { verifiedBy: OFFICER });
    expect(await world.line(1)).toMatchObject({ state: 'to_approve', amountCents: 120_000, verifiedBy: OFFICER });
    expect(codeOf(await world.approve(1, OFFICER))).toBe('settlement.same_person');
    must(await world.approve(1));
    await world.relay();
    expect((await moneyOf(world)).stages).toMatchObject({ committed: 30_000, claimed: 0, approved: 120_000 });
  });

  it('falls away with its claim, and its money is free for the referral', async () => {
    const world = await returned();
    await world.tell(claimTold(1, 'claim.rejected'));
    expect(await world.line(1)).toMatchObject({ state: 'dropped' });
    await world.relay();
    expect((await moneyOf(world)).stages).toMatchObject({ committed: 150_000, claimed: 0 });
  });

  it('tells its claim which code it came back with', async () => {
    const world = await returned();
    const facts = world.house.events().flatMap((event) => event.facts);
    expect(facts.find((fact) => fact.type === 'line.returned')).toMatchObject({
      code: 'amount_wrong',
      claim: claimNo(1),
    });
  });
});

it('no event and no stored item names the client', async () => {
  const world = await aTreasury();
  await world.referred(1);
  await world.proposed(1);
  await world.relay();
  expect(await world.house.dump()).not.toContain('VAA-7K2M9');
});
