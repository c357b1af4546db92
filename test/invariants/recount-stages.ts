import * as z from 'zod';
import { type Known, statesOf } from './dump.ts';
import type { Finding } from './finding.ts';
import { sameSums, sums } from './sums.ts';

const account = {
  authority: z.string(),
  agreement: z.string(),
  year: z.int(),
  costCentre: z.string(),
  origin: z.string(),
};
const zCommitment = z.looseObject({ ...account, reservedCents: z.int() });
const zLine = z.looseObject({ ...account, state: z.string(), amountCents: z.int() });
type Account = z.infer<typeof zCommitment> | z.infer<typeof zLine>;

/** Where a line's money stands, by the words of its state alone. */
const STAGE: Readonly<Record<string, string>> = {
  to_approve: 'claimed',
  returned: 'claimed',
  approved: 'approved',
  failed: 'approved',
  queued: 'queued',
  sent: 'queued',
  unknown: 'queued',
  booked: 'queued',
  part_paid: 'queued',
  paid: 'paid',
};
const STAGES = ['committed', 'claimed', 'approved', 'queued', 'paid'];

/** The three totals that every cent counts in. */
const totalsOf = ({ authority, agreement, year, costCentre, origin }: Account): readonly string[] =>
  [agreement, `${String(year)}#${costCentre}`, `${origin}#${String(year)}`].map(
    (name) => `${authority}#STAGES#${name}`,
  );

/** Money by stage, counted again from every commitment and every line. */
export function* recountStages(known: Known): Generator<Finding> {
  const counted = sums();
  const count = (one: Account, stage: string, cents: number): void => {
    for (const key of totalsOf(one)) counted.add(`${key} ${stage}`, cents);
  };
  for (const one of statesOf(known, 'settlement', 'commitment', zCommitment))
    count(one, 'committed', one.reservedCents);
  for (const line of statesOf(known, 'settlement', 'line', zLine)) {
    const stage = STAGE[line.state];
    if (stage === undefined) continue;
    count(line, stage, line.amountCents);
    count(line, 'committed', -line.amountCents);
  }
  const kept = sums();
  for (const { table, pk, item } of known.stored)
    if (table === 'settlement' && pk.includes('#STAGES#'))
      for (const stage of STAGES) kept.add(`${pk} ${stage}`, Number(item[`${stage}_cents`] ?? 0));
  yield* sameSums(kept, counted);
}
