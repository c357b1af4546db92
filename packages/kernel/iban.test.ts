import fc from 'fast-check';
import FinnishBankUtils from 'finnish-bank-utils';
import { describe, expect, it } from 'vitest';
import { iban, maskIban, mod97, parseIban, showIban } from './iban.ts';

const finnish = fc.bigInt({ min: 0n, max: 99_999_999_999_999n }).map((n) => String(n).padStart(14, '0'));
const withCheck = (bban: string): string => `FI${String(98 - mod97(`${bban}FI00`)).padStart(2, '0')}${bban}`;
const withLuhn = (digits: string): string => {
  const total = Array.from(digits)
    .reverse()
    .reduce((sum, digit, i) => {
      const weighted = Number(digit) * (i % 2 === 0 ? 2 : 1);
      return sum + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
  return `${digits}${String((10 - (total % 10)) % 10)}`;
};

describe('account number', () => {
  it.each([
    'FI2112345600000785',
    'fi21 1234 5600 0007 85',
    'SE4550000000058398257466',
    'DE89370400440532013000',
    'NO9386011117947',
  ])('accepts %s', (text) => {
    expect(parseIban(text)).toBe(text.replaceAll(' ', '').toUpperCase());
  });

  it.each([
    ['a wrong digit', 'FI2112345600000786'],
    ['another country’s length', 'FI211234560000078'],
    ['letters in a Finnish number', 'FI21A2345600000785'],
    ['a country without SEPA', 'US64SVBKUS6S3300958879'],
    ['nothing', ''],
    ['separators', 'FI21-1234-5600-0007-85'],
  ])('refuses %s', (_why, text) => {
    expect(parseIban(text)).toBeUndefined();
  });

  it('refuses check digits 00, 01 and 99 although mod 97 would pass them', () => {
    fc.assert(
      fc.property(finnish, (bban) => {
        for (const digits of ['00', '01', '99']) expect(parseIban(`FI${digits}${bban}`)).toBeUndefined();
      }),
    );
    const naive = [...Array(97).keys()]
      .map((n) => `FI99${String(n).padStart(14, '0')}`)
      .filter((t) => mod97(t.slice(4) + t.slice(0, 4)) === 1);
    expect(naive.length).toBeGreaterThan(0);
    expect(naive.every((text) => parseIban(text) === undefined)).toBe(true);
  });

  it('agrees with finnish-bank-utils on Finnish numbers whose inner check digit is right', () => {
    fc.assert(
      fc.property(finnish, fc.integer({ min: 2, max: 98 }), (digits, check) => {
        const bban = withLuhn(digits.slice(0, 13));
        const guess = `FI${String(check).padStart(2, '0')}${bban}`;
        expect(parseIban(guess) !== undefined).toBe(FinnishBankUtils.isValidFinnishIBAN(guess));
        expect(parseIban(withCheck(bban))).toBe(withCheck(bban));
        expect(FinnishBankUtils.isValidFinnishIBAN(withCheck(bban))).toBe(true);
      }),
    );
  });

  it('notices two swapped neighbours', () => {
    fc.assert(
      fc.property(finnish, fc.integer({ min: 4, max: 16 }), (bban, at) => {
        const right = withCheck(bban);
        const swapped =
          right.slice(0, at) + right.slice(at + 1, at + 2) + right.slice(at, at + 1) + right.slice(at + 2);
        fc.pre(swapped !== right);
        expect(parseIban(swapped)).toBeUndefined();
      }),
    );
  });

  it('shows itself to people', () => {
    const account = iban('FI2112345600000785');
    expect(showIban(account)).toBe('FI21 1234 5600 0007 85');
    expect(maskIban(account)).toBe('FI•• •••• 0785');
    expect(() => iban('FI00')).toThrow(RangeError);
  });
});
