import { type Cents, cents } from '@kt/kernel';

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,5}))?$/;

/** Euros and cents as ISO 20022 writes them (`72.0`, `12345.6`, `1371.13`), exactly; `undefined` for anything else. */
export const parseAmount = (text: string | undefined): Cents | undefined => {
  const [, whole, part = ''] = AMOUNT.exec(text?.trim() ?? '') ?? [];
  if (whole === undefined || !/^0*$/.test(part.slice(2))) return undefined;
  return cents(Number(whole) * 100 + Number(part.slice(0, 2).padEnd(2, '0')));
};

/** Cents as `1234.56`, never a rounding. */
export const showAmount = (amount: Cents): string =>
  `${String(Math.trunc(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;
