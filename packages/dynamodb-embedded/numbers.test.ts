import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from './compare.ts';
import { addNumbers, compareNumbers, normaliseNumber, subtractNumbers } from './numbers.ts';

/** Cents as text: at most 30 digits, two of them decimals. */
const cents = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const asText = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const normal = (value: bigint): string => normaliseNumber(asText(value));

describe('numbers', () => {
  it('add and subtract without losing a cent', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(addNumbers(normal(a), normal(b))).toBe(normal(a + b));
        expect(subtractNumbers(normal(a), normal(b))).toBe(normal(a - b));
      }),
    );
  });

  it('compare as the whole numbers they stand for', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(Math.sign(compareNumbers(normal(a), normal(b)))).toBe(a < b ? -1 : Number(a > b));
      }),
    );
  });

  it('have one spelling each', () => {
    fc.assert(
      fc.property(cents, fc.nat(5), (value, zeros) => {
        const text = asText(value);
        expect(normaliseNumber(text + '0'.repeat(zeros))).toBe(normal(value));
        expect(normaliseNumber(`${text}e${String(zeros)}`)).toBe(normal(value * 10n ** BigInt(zeros)));
        expect(normaliseNumber(normal(value))).toBe(normal(value));
      }),
    );
  });

  it('refuse a sum of more than 38 digits rather than round it', () => {
    expect(() => addNumbers(normaliseNumber('1e37'), '0.01')).toThrow('38 significant digits');
  });

  it.each(['', '.', '1e', '1.2.3', '0x10', 'NaN', 'Infinity', ' 1', '1 ', '--1', '1e9999999'])('refuse %j', (text) => {
    expect(() => normaliseNumber(text)).toThrow();
  });
});

describe('texts', () => {
  it('sort as their UTF-8 bytes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ä', '€', '\ud83d\ude00', '\uffee', '\ue000', 'z') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});
