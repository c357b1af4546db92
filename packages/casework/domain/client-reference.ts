import { dayInFinland, type Instant, yearOf } from '@kt/kernel';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 6;
const NUMBERS = 10 ** DIGITS;
const TAIL = 8;

/** A client's name to the rest of the marketplace, e.g. `VAA-2026-004711`. */
export const CLIENT_REFERENCE = /^[A-ZÅÄÖ]{2,4}-\d{4}-\d{6}$/;

const numberOf = (unpredictable: string): number =>
  Array.from(unpredictable.slice(-TAIL)).reduce(
    (sum, char) => (sum * ALPHABET.length + Math.max(0, ALPHABET.indexOf(char))) % NUMBERS,
    0,
  );

/**
 * A pseudonymous reference: the authority's prefix, the year, and a number drawn from an unpredictable id, so that it
 * tells neither who nor when in the year. Uniqueness is the store's to keep; on a clash draw again.
 */
export const clientReference = (prefix: string, at: Instant, unpredictable: string): string =>
  `${prefix}-${String(yearOf(dayInFinland(at)))}-${String(numberOf(unpredictable)).padStart(DIGITS, '0')}`;

/** The number at the end of a reference: where its neutral order of options begins. */
export const numberIn = (reference: string): number => Number(reference.slice(-DIGITS));
