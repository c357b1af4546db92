import * as z from 'zod';
import { factsOf, itemsOf, type Known, statesOf, sums } from './dump.ts';
import type { Finding } from './finding.ts';

const zEntry = z.looseObject({
  authority: z.string(),
  month: z.string(),
  postings: z.array(z.object({ account: z.string(), cents: z.int() })),
});
const zShared = z.looseObject({
  authority: z.string(),
  kind: z.string(),
  shares: z.array(z.looseObject({ municipality: z.string(), cents: z.int() })),
});
const zRun = z.looseObject({
  id: z.string(),
  totals: z.looseObject({ chunks: z.int(), lines: z.int(), payments: z.int(), cents: z.int() }).optional(),
});
const zChunk = z.looseObject({
  run: z.string(),
  payments: z.array(z.looseObject({ cents: z.int(), carried: z.array(z.string()) })),
});

/** Debits and credits of each month and account, counted again from the entries. */
export function* recountLedger(known: Known): Generator<Finding> {
  const counted = sums();
  for (const { authority, month, postings } of itemsOf(known, 'settlement', 'entry', zEntry))
    for (const { account, cents } of postings)
      counted.add(`${authority} ${month} ${account}_${cents > 0 ? 'debit' : 'credit'}`, Math.abs(cents));
  const kept = sums();
  for (const { table, pk, sk, item } of known.stored) {
    const [authority, what] = pk.split('#');
    if (table !== 'settlement' || what !== 'LEDGERTOTALS') continue;
    for (const [name, value] of Object.entries(item))
      if (typeof value === 'number') kept.add(`${authority ?? ''} ${sk} ${name}`, value);
  }
  for (const name of new Set([...counted.names(), ...kept.names()]))
    yield counted.of(name) === kept.of(name) ||
      `${name}: ${String(kept.of(name))} cents, counted again ${String(counted.of(name))}`;
}

/** Each municipality's part by kind of step, counted again from what was paid and what came back. */
export function* recountShares(known: Known): Generator<Finding> {
  const counted = sums();
  for (const type of ['line.paid', 'line.failed'])
    for (const { authority, kind, shares } of factsOf(known, type, zShared))
      for (const { municipality, cents } of shares) counted.add(`${authority} ${municipality}#${kind}`, cents);
  const kept = sums();
  for (const { table, pk, sk, item } of known.stored) {
    const [authority, what] = pk.split('#');
    if (table === 'settlement' && what === 'SHARES') kept.add(`${authority ?? ''} ${sk}`, Number(item['cents']));
  }
  for (const name of new Set([...counted.names(), ...kept.names()]))
    yield counted.of(name) === kept.of(name) ||
      `${name}: ${String(kept.of(name))} cents, counted again ${String(counted.of(name))}`;
}

/** A run's totals, counted again from its chunks. */
export function* recountRuns(known: Known): Generator<Finding> {
  const chunks = Map.groupBy(statesOf(known, 'settlement', 'chunk', zChunk), ({ run }) => run);
  for (const { id, totals } of statesOf(known, 'settlement', 'run', zRun)) {
    if (totals === undefined) continue;
    const own = chunks.get(id) ?? [];
    const payments = own.flatMap((chunk) => chunk.payments);
    const again = {
      chunks: own.length,
      lines: payments.reduce((sum, { carried }) => sum + 1 + carried.length, 0),
      payments: payments.length,
      cents: payments.reduce((sum, { cents }) => sum + cents, 0),
    };
    for (const name of ['chunks', 'lines', 'payments', 'cents'] as const)
      yield totals[name] === again[name] ||
        `${id}: ${String(totals[name])} ${name}, counted again ${String(again[name])}`;
  }
}
