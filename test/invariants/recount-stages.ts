import * as z from 'zod';
import { type Known, statesOf, sums } from './dump.ts';
import type { Finding } from './finding.ts';

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
  const keys = new Set<string>();
  const count = (one: Account, stage: string, cents: number): void => {
    for (const key of totalsOf(one)) {
      keys.add(key);
      counted.add(`${key} ${stage}`, cents);
    }
  };
  for (const one of statesOf(known, 'settlement', 'commitment', zCommitment))
    count(one, 'committed', one.reservedCents);
  for (const line of statesOf(known, 'settlement', 'line', zLine)) {
    const stage = STAGE[line.state];
    if (stage === undefined) continue;
    count(line, stage, line.amountCents);
    count(line, 'committed', -line.amountCents);
  }
  const kept = new Map(
    known.stored
      .filter(({ table, pk }) => table === 'settlement' && pk.includes('#STAGES#'))
      .map(({ pk, item }) => [pk, item]),
  );
  for (const key of new Set([...keys, ...kept.keys()]))
    for (const stage of STAGES) {
      const [total, again] = [kept.get(key)?.[`${stage}_cents`] ?? 0, counted.of(`${key} ${stage}`)];
      yield total === again || `${key}: ${String(total)} cents ${stage}, counted again ${String(again)}`;
    }
}
