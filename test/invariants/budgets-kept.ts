import * as z from 'zod';
import { factsOf, type Known, statesOf } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { sums } from './sums.ts';

const zBudget = z.looseObject({
  authority: z.string(),
  year: z.int(),
  costCentre: z.string(),
  amountCents: z.int(),
});
const zAccount = z.looseObject({ authority: z.string(), agreement: z.string(), ceilingCents: z.int() });
const zCommitment = z.looseObject({
  id: z.string(),
  authority: z.string(),
  agreement: z.string(),
  year: z.int(),
  costCentre: z.string(),
  reservedCents: z.int(),
  lines: z.record(z.string(), z.looseObject({ cents: z.int(), approved: z.boolean() })),
});
const zCounter = z.looseObject({ freeCents: z.int(), reservedCents: z.int() });
const zCeiling = zAccount;

const cents = (amount: number): string => `${String(amount)} cents`;

/** The counter of a limit says what is reserved and what is left of it, and both are right. */
function* counter(known: Known, pk: string, limit: number, reserved: number): Generator<Finding> {
  const item = known.stored.find((one) => one.table === 'settlement' && one.pk === pk && one.sk === 'COUNTER')?.item;
  const read = zCounter.safeParse(item);
  if (!read.success) {
    yield `${pk}: has no counter`;
    return;
  }
  const { freeCents, reservedCents } = read.data;
  yield that(
    reservedCents === reserved,
    `${pk}: counts ${cents(reservedCents)} reserved, commitments are ${cents(reserved)}`,
  );
  yield that(
    freeCents + reservedCents === limit,
    `${pk}: counts a limit of ${cents(freeCents + reservedCents)}, not ${cents(limit)}`,
  );
}

/** The highest ceiling an agreement ever had: a ceiling may be lowered below what is reserved already. */
const highestCeilings = (known: Known) => {
  const highest = new Map<string, number>();
  for (const type of ['account.opened', 'account.ceiling_changed'])
    for (const { authority, agreement, ceilingCents } of factsOf(known, type, zCeiling)) {
      const name = `${authority} ${agreement}`;
      highest.set(name, Math.max(ceilingCents, highest.get(name) ?? 0));
    }
  return highest;
};

/** (3) Commitments stay within budgets and ceilings, counters agree with them, and approved lines within commitments. */
export function* budgetsKept(known: Known): Generator<Finding> {
  const reserved = sums();
  for (const one of statesOf(known, 'settlement', 'commitment', zCommitment)) {
    reserved.add(`${one.authority} ${String(one.year)} ${one.costCentre}`, one.reservedCents);
    reserved.add(`${one.authority} ${one.agreement}`, one.reservedCents);
    const approved = Object.values(one.lines).reduce((sum, line) => sum + (line.approved ? line.cents : 0), 0);
    yield that(approved <= one.reservedCents, `${one.id}: approved ${cents(approved)} of ${cents(one.reservedCents)}`);
  }
  const named = new Set<string>();
  for (const { authority, year, costCentre, amountCents } of statesOf(known, 'settlement', 'budget', zBudget)) {
    const name = `${authority} ${String(year)} ${costCentre}`;
    named.add(name);
    yield that(
      reserved.of(name) <= amountCents,
      `${name}: ${cents(reserved.of(name))} reserved of ${cents(amountCents)}`,
    );
    yield* counter(known, `${authority}#BUDGET#${String(year)}#${costCentre}`, amountCents, reserved.of(name));
  }
  const highest = highestCeilings(known);
  for (const { authority, agreement, ceilingCents } of statesOf(known, 'settlement', 'account', zAccount)) {
    const name = `${authority} ${agreement}`;
    named.add(name);
    const most = highest.get(name) ?? ceilingCents;
    yield that(
      reserved.of(name) <= most,
      `${name}: ${cents(reserved.of(name))} reserved under a ceiling of ${cents(most)}`,
    );
    yield* counter(known, `${authority}#AGREEMENT#${agreement}`, ceilingCents, reserved.of(name));
  }
  for (const name of reserved.names()) yield that(named.has(name), `${name}: money is reserved without a limit`);
}
