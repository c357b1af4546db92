import { type Cents, cents, dayInFinland, type Id, type Instant } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { OpenedTender } from './opened-tender.ts';

type Priced = Pick<OpenedTender, 'id' | 'state' | 'comparisonCents'>;

/** With fewer others there is no mean to be far below of. */
const FEWEST_OTHERS = 2;
const WHOLE = 10_000n;

/** A price that lies far below the mean of the other tenders' prices; both in cents, net of VAT. */
export type LowPrice = {
  readonly tender: Id<'tender'>;
  readonly price: Cents;
  /** Rounded once, half up. */
  readonly meanOfOthers: Cents;
};

const COMPARED: readonly OpenedTender['state'][] = ['valid', 'ranked', 'won', 'not_won', 'not_used'];

/**
 * Which prices seem abnormally low: at least `lowPriceBelowMeanShare` below the mean of the other compared tenders, exact,
 * where there are two others or more. A sign to ask the bidder, never a reason to reject.
 *
 * @param on the moment whose rule is asked: that of the publication.
 */
export const lowPrices = (tenders: readonly Priced[], on: Instant): readonly LowPrice[] => {
  const below = BigInt(commonRule('lowPriceBelowMeanShare', dayInFinland(on)));
  const compared = tenders.flatMap(({ id, state, comparisonCents }) =>
    COMPARED.includes(state) && comparisonCents !== undefined ? [{ id, price: comparisonCents }] : [],
  );
  if (compared.length <= FEWEST_OTHERS) return [];
  const others = BigInt(compared.length - 1);
  const total = compared.reduce((sum, { price }) => sum + BigInt(price), 0n);
  return compared.flatMap(({ id, price }) => {
    const rest = total - BigInt(price);
    const isLow = BigInt(price) * others * WHOLE <= rest * (WHOLE - below) && rest > 0n;
    return isLow ? [{ tender: id, price, meanOfOthers: cents(Number((2n * rest + others) / (2n * others))) }] : [];
  });
};
