import type { Brand } from './brand.ts';

/** An account number of a SEPA country in electronic form: capitals and digits without spaces. */
export type Iban = Brand<string, 'Iban'>;

const LENGTHS: { readonly [country: string]: number } = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

const FORM = /^[A-Z]{2}\d{2}[A-Z0-9]{11,27}$/;
const FINNISH = /^FI\d{16}$/;
/** Check digits are 98 minus a remainder, 02–98; a plain mod 97 test would let these three pass as well. */
const IMPOSSIBLE_CHECK_DIGITS = new Set(['00', '01', '99']);

/** Remainder of division by 97 where A = 10 … Z = 35, the arithmetic of ISO 7064 used by IBAN and ISO 11649. */
export const mod97 = (text: string): number => {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
};

/** Reads an account number, spaces and small letters allowed; `undefined` when it cannot exist. */
export const parseIban = (text: string): Iban | undefined => {
  const compact = text.replaceAll(/\s/g, '').toUpperCase();
  const country = compact.slice(0, 2);
  if (!FORM.test(compact) || compact.length !== LENGTHS[country]) return undefined;
  if (country === 'FI' && !FINNISH.test(compact)) return undefined;
  if (IMPOSSIBLE_CHECK_DIGITS.has(compact.slice(2, 4))) return undefined;
  return mod97(compact.slice(4) + compact.slice(0, 4)) === 1 ? (compact as Iban) : undefined;
};

/** @throws RangeError when the text is no account number: for constants and storage, edges parse. */
export const iban = (text: string): Iban => {
  const parsed = parseIban(text);
  if (parsed === undefined) throw new RangeError('not an account number');
  return parsed;
};

/** In groups of four, as people read it. */
export const showIban = (account: Iban): string => account.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Country and last four characters, the rest hidden: enough to recognise one's own account. */
export const maskIban = (account: Iban): string => `${account.slice(0, 2)}•• •••• ${account.slice(-4)}`;
