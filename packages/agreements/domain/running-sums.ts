import { type Cents, type Counts, cents } from '@kt/kernel';
import type { Agreement } from './agreement.ts';

/** Where agreements count that were signed before there was a purchasing system. */
const NO_CATEGORY = 'none';

export const categoryOf = (agreement: Pick<Agreement, 'terms'> | undefined): string =>
  agreement?.terms.category ?? NO_CATEGORY;

/** What an agreement itself adds to its category: once in force it counts whole, also when it ends early. */
export const agreedCounts = (agreement: Pick<Agreement, 'activated' | 'terms'> | undefined): Counts =>
  agreement?.activated === undefined ? {} : { agreements: 1, agreed: agreement.terms.ceilingCents };

/** Cents net of VAT: the ceilings of some agreements, and what has been reserved, claimed, approved and paid of them. */
export type RunningSums = {
  readonly agreements: number;
  readonly agreedCents: Cents;
  readonly reservedCents: Cents;
  readonly claimedCents: Cents;
  readonly approvedCents: Cents;
  readonly paidCents: Cents;
  /** What of the ceilings can still be reserved. */
  readonly leftCents: Cents;
};

export const runningSums = (counts: Counts): RunningSums => {
  const of = (name: string): Cents => cents(counts[name] ?? 0);
  const [agreedCents, reservedCents] = [of('agreed'), of('money:reserved')];
  return {
    agreements: counts['agreements'] ?? 0,
    agreedCents,
    reservedCents,
    claimedCents: of('money:claimed'),
    approvedCents: of('money:approved'),
    paidCents: of('money:paid'),
    leftCents: cents(agreedCents - reservedCents),
  };
};
