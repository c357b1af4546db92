import { type Fraction, inHundredths, isLess } from './rounding.ts';

/** Name of the published price formula: `weight × lowest ÷ own`. */
export const PRICE_FORMULA = 'weight_times_lowest_over_own';

const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** The lowest of some prices; zero when there are none. */
export const lowestOf = (prices: readonly Fraction[]): Fraction => {
  const [first = ZERO, ...others] = prices;
  return others.reduce((lowest, price) => (isLess(price, lowest) ? price : lowest), first);
};

/**
 * Price points in hundredths: `weight × lowest ÷ own`, exact, rounded once half up. A price of nothing gets full points;
 * any other price gets none beside it.
 *
 * @param weight the criterion's weight in whole points.
 */
export const pricePoints = (weight: number, lowest: Fraction, own: Fraction): number =>
  own.numerator === 0n
    ? weight * 100
    : inHundredths({
        numerator: BigInt(weight) * lowest.numerator * own.denominator,
        denominator: lowest.denominator * own.numerator,
      });

/**
 * Quality points in hundredths: `weight × score ÷ top score`, exact, rounded once half up.
 *
 * @param score in hundredths of a score point (350 = 3,50).
 * @param scale the top score in whole score points.
 */
export const qualityPoints = (weight: number, score: number, scale: number): number =>
  inHundredths({ numerator: BigInt(weight) * BigInt(score), denominator: BigInt(scale) * 100n });
