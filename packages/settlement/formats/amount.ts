import { type Cents, cents } from '@kt/kernel';

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,5}))?$/;

/** Ten thousand million euros, in cents: more than any account of a municipality moves, and safe to add up. */
const MOST_CENTS = cents(1_000_000_000_000);

/**
 * Euros and cents as ISO 20022 writes them (`72.0`, `12345.6`, `1371.13`), exactly; `undefined` for anything else, and
 * for more than `MOST_CENTS`.
 */
export const parseAmount = (text: string | undefined): Cents | undefined => {
  const [, whole, part = ''] = AMOUNT.exec(text?.trim() ?? '') ?? [];
  if (whole === undefined || !/^0*$/.test(part.slice(2))) return undefined;
  const amount = Number(whole) * 100 + Number(part.slice(0, 2).padEnd(2, '0'));
  return amount > MOST_CENTS ? undefined : cents(amount);
};

/** Cents as `1234.56`, never a rounding. */
export const showAmount = (amount: Cents): string =>
  `${String(Math.trunc(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;
