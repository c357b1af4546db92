import { type Act, type Done, err, type Id, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import {
  type AllocationRule,
  type AllocationRuleError,
  type AllocationRules,
  applyRule,
  setRule,
} from '../domain/allocation-rule.ts';
import { type Payer, type PayerDetails, payerFrom, setPayer } from '../domain/payer.ts';
import type { Payers, RuleBook } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

/** Sets how a kind of cost is divided between municipalities from a day on. */
export const setAllocationRule =
  ({ work, rules }: { readonly work: UnitOfWork; readonly rules: RuleBook }) =>
  (
    authority: Id<'authority'>,
    rule: AllocationRule,
    act: Act,
  ): Promise<Result<Done, AllocationRuleError | WorkError>> =>
    work.run<AllocationRuleError>(act, async (at) => {
      const before = await rules.load(authority);
      const book: AllocationRules = before?.state ?? { authority, rules: [] };
      const decided = setRule(book, rule, at, act.by);
      if (!decided.ok) return decided;
      const parts = [rules.save(before, decided.value.reduce(applyRule, book), decided.value)];
      return ok({ done: { id: authority, version: (before?.version ?? 0) + 1 }, parts });
    });

/** Sets the account that is paid from. Runs already created keep the one they were created with. */
export const setPayerFor =
  ({ work, payers }: { readonly work: UnitOfWork; readonly payers: Payers }) =>
  (payer: Payer, act: Act): Promise<Result<Done, WorkError>> =>
    work.run<never>(act, async (at) => {
      const before = await payers.load(payer.authority);
      const fact = setPayer(payer, at, act.by);
      const parts = [payers.save(before, payerFrom(fact), [fact])];
      return ok({ done: { id: payer.authority, version: (before?.version ?? 0) + 1 }, parts });
    });

export type PayerView = PayerDetails & { readonly version: number };

/** The account that runs created now are paid from. */
export const viewPayer =
  ({ payers }: { readonly payers: Payers }) =>
  async (authority: Id<'authority'>): Promise<Result<PayerView, NotFound>> => {
    const found = await payers.load(authority);
    if (found === undefined) return err(NOT_FOUND);
    const { authority: _authority, ...payer } = found.state;
    return ok({ ...payer, version: found.version });
  };

/** How costs are divided, by day; empty while the default key holds. */
export const listAllocationRules =
  ({ rules }: { readonly rules: RuleBook }) =>
  async (authority: Id<'authority'>): Promise<{ readonly rows: readonly AllocationRule[] }> => ({
    rows: (await rules.load(authority))?.state.rules ?? [],
  });
