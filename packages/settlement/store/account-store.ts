import { subtract } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zCents, zId, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { AccountRef, Accounts } from '../app/ports.ts';
import type { AgreementAccount, AgreementAccountFact } from '../domain/agreement-account.ts';
import { closeCounter, counterOf, followLimit, moveLimit, newCounter } from './counter-writes.ts';
import { accountCounterKey, accountKey, settlementTable } from './keys.ts';

const zRef: z.ZodType<AccountRef> = z.strictObject({ authority: zId('authority'), agreement: zId('agreement') });
const zAccount: z.ZodType<AgreementAccount> = z.strictObject({
  authority: zId('authority'),
  agreement: zId('agreement'),
  provider: zId('organisation'),
  serviceType: z.string(),
  costCentre: z.string(),
  ceilingCents: zCents,
  state: z.enum(['open', 'closed']),
  opened: zStamped,
});

const accounts = aggregate<AgreementAccount, AccountRef>({
  table: settlementTable,
  type: 'account',
  schema: zAccount,
  ref: zRef,
  refOf: ({ authority, agreement }) => ({ authority, agreement }),
  idOf: ({ agreement }) => agreement,
  key: ({ authority, agreement }) => accountKey(authority, agreement),
});

const UNKNOWN = { code: 'settlement.agreement_unknown' };

/** How a ceiling set elsewhere is taken over: as it comes, or only while what is reserved fits. */
type Limiting = typeof followLimit;
const within: Limiting = (key, difference) =>
  moveLimit(key, difference, (found) => ({
    code: 'settlement.below_reserved',
    reservedCents: found?.reservedCents ?? 0,
  }));

const counterWrite = (fact: AgreementAccountFact, before: AgreementAccount | undefined, limit: Limiting): Write => {
  const key = accountCounterKey(fact.authority, fact.agreement);
  switch (fact.type) {
    case 'account.opened':
      return newCounter(key, fact.ceilingCents, 'stale', { costCentre: fact.costCentre });
    case 'account.ceiling_changed':
      return limit(key, subtract(fact.ceilingCents, before?.ceilingCents ?? fact.ceilingCents), () => UNKNOWN);
    case 'account.closed':
      return closeCounter(key);
  }
};

/** What settlement knows of agreements, with the counters of their ceilings. */
export const accountStore = (db: Db): Accounts => ({
  load: (ref) => accounts.load(db, ref),
  counter: async ({ authority, agreement }) =>
    counterOf(await db.get(settlementTable, accountCounterKey(authority, agreement))),
  create: (state, facts) =>
    accounts.create({ state, facts, also: facts.map((fact) => counterWrite(fact, undefined, followLimit)) }),
  save: (before, state, facts) =>
    accounts.save(before, { state, facts, also: facts.map((fact) => counterWrite(fact, before.state, followLimit)) }),
  saveWithin: (before, state, facts) =>
    accounts.save(before, { state, facts, also: facts.map((fact) => counterWrite(fact, before.state, within)) }),
});
