import * as z from 'zod';
import { factsOf, type Known } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { sameSums, sums } from './sums.ts';

const zShares = z.array(z.looseObject({ municipality: z.string(), cents: z.int() }));
const zPaid = z.looseObject({ authority: z.string(), line: z.string(), amountCents: z.int(), shares: zShares });
const zFailed = zPaid.extend({ wasPaid: z.boolean() });
const zTotal = z.looseObject({ cents: z.int() });

const total = (shares: z.infer<typeof zShares>): number => shares.reduce((sum, { cents }) => sum + cents, 0);

/** Kept totals of shares, all municipalities and months together. */
const keptTotals = ({ stored }: Known) => {
  const kept = sums();
  for (const { table, pk, item } of stored) {
    const [authority, what] = pk.split('#');
    if (table === 'settlement' && what === 'SHARES') kept.add(authority ?? '', zTotal.parse(item).cents);
  }
  return kept;
};

/** (13) The municipalities' shares of a line sum to its net amount, and all shares to what was paid, to the cent. */
export function* municipalSharesExact(known: Known): Generator<Finding> {
  const paid = sums();
  for (const { authority, line, amountCents, shares } of factsOf(known, 'line.paid', zPaid)) {
    yield that(
      total(shares) === amountCents,
      `${line}: shares are ${String(total(shares))} of ${String(amountCents)} cents`,
    );
    paid.add(authority, amountCents);
  }
  for (const { authority, line, amountCents, shares, wasPaid } of factsOf(known, 'line.failed', zFailed)) {
    const back = wasPaid ? -amountCents : 0;
    yield that(
      total(shares) === back,
      `${line}: ${String(total(shares))} cents of shares went back, not ${String(back)}`,
    );
    paid.add(authority, back);
  }
  if (!known.isQuiet) return;
  yield* sameSums(keptTotals(known), paid);
}
