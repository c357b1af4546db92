import { type Act, err, type FactOf, type Instant, ok, type Result } from '@kt/kernel';
import * as z from 'zod';
import { aggregate } from '../db/aggregate.ts';
import type { Db } from '../db/db.ts';
import { defineTable } from '../db/table.ts';
import { zInstant } from '../schema.ts';

/** A tiny aggregate for the platform's own tests: an account that may not go below zero and names its holder. */
export const accountTable = defineTable('accounts');

export type Account = { readonly id: string; readonly balance: number; readonly due?: Instant };
export type AccountFact =
  | FactOf<'account.opened', { readonly holder: string }>
  | FactOf<'account.moved', { readonly amount: number }>;

const zAccount: z.ZodType<Account> = z.strictObject({
  id: z.string(),
  balance: z.int(),
  due: zInstant.exactOptional(),
});

export const accounts = aggregate<Account, { readonly id: string }>({
  table: accountTable,
  type: 'account',
  schema: zAccount,
  ref: z.strictObject({ id: z.string() }),
  refOf: ({ id }) => ({ id }),
  idOf: ({ id }) => id,
  key: ({ id }) => ({ pk: `ACC#${id}`, sk: 'STATE' }),
  index: ({ id, balance }) => (balance > 0 ? { gsi1: ['FUNDED', id] } : {}),
  dueAt: ({ due }) => due,
  details: { 'account.opened': ['holder'] },
});

export type Poor = { readonly code: 'account.too_little' } | { readonly code: 'account.not_found' };

export const openAccount = (account: Account, holder: string, act: Act, at: Instant) => {
  const fact: AccountFact = { type: 'account.opened', at, by: act.by, holder };
  return ok({ done: { id: account.id, version: 1 }, parts: [accounts.create({ state: account, facts: [fact] })] });
};

/** Loads and moves money on one account: the attempt of a typical use case. */
export const moveOn = async (db: Db, id: string, amount: number, act: Act, at: Instant) => {
  const before = await accounts.load(db, { id });
  if (before === undefined) return refused({ code: 'account.not_found' });
  const state = { ...before.state, balance: before.state.balance + amount };
  if (state.balance < 0) return refused({ code: 'account.too_little' });
  const fact: AccountFact = { type: 'account.moved', at, by: act.by, amount };
  return ok({ done: { id, version: before.version + 1 }, parts: [accounts.save(before, { state, facts: [fact] })] });
};

const refused = (error: Poor): Result<never, Poor> => err(error);
