import type { Brand } from './brand.ts';

/** A Finnish business id with a right check digit, `1234567-8`. */
export type YTunnus = Brand<string, 'YTunnus'>;

const FORM = /^(\d{6,7})-(\d)$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2] as const;

/** The check digit of seven digits; `undefined` where none exists (remainder 1 is never given out). */
const checkDigit = (digits: string): number | undefined => {
  const remainder = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0) % 11;
  if (remainder === 1) return undefined;
  return remainder === 0 ? 0 : 11 - remainder;
};

/** Reads a business id; an old six-digit one gets its leading zero. `undefined` for a wrong form or check digit. */
export const parseYTunnus = (text: string): YTunnus | undefined => {
  const [, digits, check] = FORM.exec(text.trim()) ?? [];
  if (digits === undefined || check === undefined) return undefined;
  const seven = digits.padStart(7, '0');
  return checkDigit(seven) === Number(check) ? (`${seven}-${check}` as YTunnus) : undefined;
};

/** @throws RangeError when the text is no business id: for constants and storage, edges parse. */
export const yTunnus = (text: string): YTunnus => {
  const parsed = parseYTunnus(text);
  if (parsed === undefined) throw new RangeError(`not a business id: ${text}`);
  return parsed;
};

/** `FI` and the eight digits. The number exists for every business id; whether it is in force is the register's matter. */
export const vatNumberOf = (id: YTunnus): string => `FI${id.replace('-', '')}`;
