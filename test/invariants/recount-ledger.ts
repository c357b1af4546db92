import { dayInFinland } from '@kt/kernel';
import { zInstant, zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import { factsOf, itemsOf, type Known, statesOf } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { sameSums, sums } from './sums.ts';

const zEntry = z.looseObject({
  authority: z.string(),
  month: z.string(),
  postings: z.array(z.object({ account: z.string(), cents: z.int() })),
});
const zShared = z.looseObject({
  authority: z.string(),
  kind: z.string(),
  municipality: z.string(),
  shares: z.array(z.looseObject({ municipality: z.string(), cents: z.int() })),
});
type Shared = z.infer<typeof zShared>;
const zPaid = zShared.extend({ paidOn: zLocalDate });
const zFailed = zShared.extend({ at: zInstant, wasPaid: z.boolean() });
const zRun = z.looseObject({
  id: z.string(),
  totals: z.looseObject({ chunks: z.int(), lines: z.int(), payments: z.int(), cents: z.int() }).optional(),
});
const zChunk = z.looseObject({
  run: z.string(),
  payments: z.array(z.looseObject({ cents: z.int(), carried: z.array(z.string()) })),
});

/** Totals of one kind as they are kept: items without a tag, each a handful of numbers. */
const keptTotals = ({ stored }: Known, kind: string) => {
  const kept = sums();
  for (const { table, pk, sk, item } of stored) {
    if (table !== 'settlement' || pk.split('#')[1] !== kind) continue;
    for (const [name, value] of Object.entries(item))
      if (typeof value === 'number') kept.add(`${pk} ${sk} ${name}`, value);
  }
  return kept;
};

/** Debits and credits of each month and account, counted again from the entries. */
export function* recountLedger(known: Known): Generator<Finding> {
  const counted = sums();
  for (const { authority, month, postings } of itemsOf(known, 'settlement', 'entry', zEntry))
    for (const { account, cents } of postings) {
      const side = cents > 0 ? 'debit' : 'credit';
      counted.add(`${authority}#LEDGERTOTALS ${month} ${account}_${side}`, Math.abs(cents));
    }
  yield* sameSums(keptTotals(known, 'LEDGERTOTALS'), counted);
}

/** Each municipality's part by month and kind of step, counted again from what was paid and what came back. */
export function* recountShares(known: Known): Generator<Finding> {
  const counted = sums();
  const count = ({ authority, kind, municipality, shares }: Shared, month: string, lines: number): void => {
    const name = (of: string) => `${authority}#SHARES#${month} ${of}#${kind}`;
    for (const share of shares) counted.add(`${name(share.municipality)} cents`, share.cents);
    counted.add(`${name(municipality)} lines`, lines);
  };
  for (const paid of factsOf(known, 'line.paid', zPaid)) count(paid, paid.paidOn.slice(0, 7), 1);
  for (const failed of factsOf(known, 'line.failed', zFailed))
    if (failed.wasPaid) count(failed, dayInFinland(failed.at).slice(0, 7), -1);
  yield* sameSums(keptTotals(known, 'SHARES'), counted);
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
      yield that(
        totals[name] === again[name],
        `${id}: ${String(totals[name])} ${name}, counted again ${String(again[name])}`,
      );
  }
}
