import type { Brand } from './brand.ts';
import { mod97 } from './iban.ts';

/** A Finnish payment reference (viite), 4–20 digits without leading zeros. */
export type Viite = Brand<string, 'Viite'>;
/** A creditor reference of ISO 11649, `RF` and at most 23 characters. */
export type RfReference = Brand<string, 'RfReference'>;
export type Reference = Viite | RfReference;

const BASE = /^[1-9]\d{2,18}$/;
const VIITE = /^[1-9]\d{3,19}$/;
const RF_BODY = /^[0-9A-Z]{1,21}$/;
const RF = /^RF(\d{2})([0-9A-Z]{1,21})$/;
const WEIGHTS = [7, 3, 1] as const;

const viiteCheckDigit = (base: string): number => {
  const digits = Array.from(base).reverse();
  const total = digits.reduce((sum, digit, i) => sum + Number(digit) * (WEIGHTS[i % 3] ?? 0), 0);
  return (10 - (total % 10)) % 10;
};

const rfCheckDigits = (body: string): string => String(98 - mod97(`${body}RF00`)).padStart(2, '0');

const compact = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/**
 * Adds the check digit to a number of 3–19 digits.
 * @throws RangeError on another length or a leading zero: the caller made the number.
 */
export const makeViite = (base: string | number | bigint): Viite => {
  const digits = String(base);
  if (!BASE.test(digits)) throw new RangeError(`a reference is made of 3–19 digits, got ${digits}`);
  return `${digits}${String(viiteCheckDigit(digits))}` as Viite;
};

/** Reads a Finnish reference; spaces and the banks' zero padding are dropped. */
export const parseViite = (text: string): Viite | undefined => {
  const digits = compact(text).replace(/^0+/, '');
  if (!VIITE.test(digits)) return undefined;
  return viiteCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? (digits as Viite) : undefined;
};

/**
 * `RF`, check digits and the body: a Finnish reference or any 1–21 letters and digits.
 * @throws RangeError on anything else.
 */
export const makeRf = (body: string): RfReference => {
  const inner = compact(body);
  if (!RF_BODY.test(inner)) throw new RangeError('an RF reference is made of 1–21 letters and digits');
  return `RF${rfCheckDigits(inner)}${inner}` as RfReference;
};

/** Reads a creditor reference of ISO 11649, whatever its body. */
export const parseRf = (text: string): RfReference | undefined => {
  const whole = compact(text);
  const [, check, body] = RF.exec(whole) ?? [];
  return body !== undefined && check === rfCheckDigits(body) ? (whole as RfReference) : undefined;
};

/** Reads either form. */
export const parseReference = (text: string): Reference | undefined => parseRf(text) ?? parseViite(text);

/**
 * What two spellings of one reference have in common: the Finnish number without zeros, also when a bank wrote it
 * padded to 20 digits or inside RF. `undefined` when the text is no reference.
 */
export const referenceKey = (text: string): string | undefined => {
  const rf = parseRf(text);
  return rf === undefined ? parseViite(text) : (parseViite(rf.slice(4)) ?? rf);
};
