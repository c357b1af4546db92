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
const KEPT = [
  'committed_cents',
  ...[...new Set(Object.values(STAGE))].flatMap((stage) => [`${stage}_cents`, `${stage}_lines`]),
];

/** The three totals that every cent counts in. */
const totalsOf = ({ authority, agreement, year, costCentre, origin }: Account): readonly string[] =>
  [agreement, `${String(year)}#${costCentre}`, `${origin}#${String(year)}`].map(
    (name) => `${authority}#STAGES#${name}`,
  );

/** Money and lines by stage, counted again from every commitment and every line. What is committed is in no line yet. */
export function* recountStages(known: Known): Generator<Finding> {
  const counted = sums();
  const count = (one: Account, name: string, value: number): void => {
    for (const key of totalsOf(one)) counted.add(`${key} ${name}`, value);
  };
  for (const one of statesOf(known, 'settlement', 'commitment', zCommitment))
    count(one, 'committed_cents', one.reservedCents);
  for (const line of statesOf(known, 'settlement', 'line', zLine)) {
    const stage = STAGE[line.state];
    if (stage === undefined) continue;
    count(line, `${stage}_cents`, line.amountCents);
    count(line, `${stage}_lines`, 1);
    count(line, 'committed_cents', -line.amountCents);
  }
  const kept = sums();
  for (const { table, pk, item } of known.stored)
    if (table === 'settlement' && pk.includes('#STAGES#'))
      for (const name of KEPT) kept.add(`${pk} ${name}`, Number(item[name] ?? 0));
  yield* sameSums(kept, counted);
}
