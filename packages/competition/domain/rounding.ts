/** An exact non-negative number; the denominator is positive. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** A fraction in whole hundredths, rounded once, half up. */
export const inHundredths = ({ numerator, denominator }: Fraction): number =>
  Number((200n * numerator + denominator) / (2n * denominator));

export const isLess = (a: Fraction, b: Fraction): boolean => a.numerator * b.denominator < b.numerator * a.denominator;
