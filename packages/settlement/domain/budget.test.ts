import { cents, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { commandsOf, deadEnds, everyPair, unreachable } from '../testing/lifecycle-rows.ts';
import { AGREEMENT, AT, COACHING_CENTS, COST_CENTRE, OFFICER, PROVIDER, VAASA, YEAR } from '../testing/samples.ts';
import {
  AGREEMENT_ACCOUNT_LIFECYCLE,
  type AgreementAccount,
  type AgreementAccountCommand,
  accountFrom,
  applyAccount,
  decideAccount,
  openAccount,
} from './agreement-account.ts';
import { applyBudget, BUDGET_LIFECYCLE, type Budget, type BudgetCommand, decideBudget, openBudget } from './budget.ts';

const PLACE = { authority: VAASA, year: YEAR, costCentre: COST_CENTRE };
const open: Budget = { ...PLACE, amountCents: COACHING_CENTS, state: 'open', opened: { at: AT, by: OFFICER } };
const after = (budget: Budget, command: BudgetCommand): Budget => {
  const decided = decideBudget(budget, command, AT, OFFICER);
  return decided.ok ? decided.value.reduce(applyBudget, budget) : budget;
};
const closed = after(open, { type: 'close' });
const COMMANDS: { readonly [T in BudgetCommand['type']]: BudgetCommand } = {
  change: { type: 'change', amountCents: cents(1) },
  close: { type: 'close' },
};

describe('a budget', () => {
  it.each(everyPair(['open', 'closed'], ['change', 'close'] as const))(
    '$state × $command does what the table says',
    ({ state, command }) => {
      const budget = state === 'open' ? open : closed;
      const decided = decideBudget(budget, COMMANDS[command], AT, OFFICER);
      const allowed = targets(BUDGET_LIFECYCLE, state, command);
      expect(decided.ok).toBe(allowed.ok);
      if (allowed.ok) expect(allowed.value).toContain(after(budget, COMMANDS[command]).state);
    },
  );

  it('has no unreachable state and no dead end', () => {
    expect(unreachable(BUDGET_LIFECYCLE, 'open')).toEqual([]);
    expect(deadEnds(BUDGET_LIFECYCLE)).toEqual([]);
    expect(commandsOf(BUDGET_LIFECYCLE)).toEqual(['change', 'close']);
  });

  it('begins with a positive amount', () => {
    expect(openBudget(PLACE, cents(0), AT, OFFICER)).toMatchObject({ ok: false });
    expect(openBudget(PLACE, cents(1), AT, OFFICER)).toMatchObject({ ok: true });
  });

  it('tells by how much it changes, and refuses nothing and no change', () => {
    const less = decideBudget(open, { type: 'change', amountCents: cents(COACHING_CENTS - 1) }, AT, OFFICER);
    expect(less).toMatchObject({ ok: true, value: [{ differenceCents: -1 }] });
    const same = decideBudget(open, { type: 'change', amountCents: COACHING_CENTS }, AT, OFFICER);
    expect(same).toEqual({ ok: false, error: { code: 'settlement.nothing_changes' } });
    const none = decideBudget(open, { type: 'change', amountCents: cents(0) }, AT, OFFICER);
    expect(none).toEqual({ ok: false, error: { code: 'settlement.amount_not_positive' } });
  });
});

const account: AgreementAccount = {
  authority: VAASA,
  agreement: AGREEMENT,
  provider: PROVIDER,
  serviceType: 'work_coaching',
  costCentre: COST_CENTRE,
  ceilingCents: cents(13_500_000),
  state: 'open',
  opened: { at: AT, by: OFFICER },
};
const accountAfter = (before: AgreementAccount, command: AgreementAccountCommand): AgreementAccount => {
  const decided = decideAccount(before, command, AT, OFFICER);
  return decided.ok ? decided.value.reduce(applyAccount, before) : before;
};

describe('an agreement’s account', () => {
  const raise = { type: 'change_ceiling', ceilingCents: cents(14_000_000) } as const;
  const done = accountAfter(account, { type: 'close' });

  it.each(everyPair(['open', 'closed'], ['change_ceiling', 'close'] as const))(
    '$state × $command does what the table says',
    ({ state, command }) => {
      const before = state === 'open' ? account : done;
      const decided = decideAccount(before, command === 'close' ? { type: 'close' } : raise, AT, OFFICER);
      expect(decided.ok).toBe(targets(AGREEMENT_ACCOUNT_LIFECYCLE, state, command).ok);
    },
  );

  it('begins as its facts say and takes a new ceiling once', () => {
    const { state: _state, opened: _opened, ...details } = account;
    expect(accountFrom(openAccount(details, AT, OFFICER))).toEqual(account);
    const raised = accountAfter(account, raise);
    expect(raised.ceilingCents).toBe(14_000_000);
    expect(decideAccount(raised, raise, AT, OFFICER)).toEqual({ ok: true, value: [] });
    expect(deadEnds(AGREEMENT_ACCOUNT_LIFECYCLE)).toEqual([]);
  });
});
