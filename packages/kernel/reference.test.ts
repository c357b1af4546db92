import fc from 'fast-check';
import FinnishBankUtils from 'finnish-bank-utils';
import * as iso11649 from 'node-iso11649';
import { describe, expect, it } from 'vitest';
import { makeRf, makeViite, parseReference, parseRf, parseViite, referenceKey } from './reference.ts';

const base = fc.bigInt({ min: 100n, max: 9_999_999_999_999_999_999n }).map(String);
const body = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
  minLength: 1,
  maxLength: 21,
});

describe('viite', () => {
  it.each([
    ['123456', '1234561'],
    ['100', '1009'],
    ['80362820624', '803628206247'],
  ])('%s becomes %s', (from, to) => {
    expect(makeViite(from)).toBe(to);
  });

  it('survives spaces and the banks’ zeros', () => {
    expect(parseViite('00000000803628206247')).toBe('803628206247');
    expect(parseViite('80362 82062 47')).toBe('803628206247');
  });

  it.each(['803628206248', '123', '000000000000000000000', '', '1234561X'])('refuses %s', (text) => {
    expect(parseViite(text)).toBeUndefined();
  });

  it('agrees with finnish-bank-utils on every last digit', () => {
    fc.assert(
      fc.property(base, (digits) => {
        for (let check = 0; check <= 9; check += 1) {
          const text = `${digits}${String(check)}`;
          expect(parseViite(text) !== undefined).toBe(FinnishBankUtils.isValidFinnishRefNumber(text));
        }
      }),
    );
  });

  it('refuses to be made from what is no number of 3–19 digits', () => {
    for (const wrong of ['12', '0123', '12345678901234567890', '12a'])
      expect(() => makeViite(wrong)).toThrow(RangeError);
  });
});

describe('RF reference', () => {
  it('agrees with node-iso11649', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 99 }), (text, check) => {
        expect(makeRf(text)).toBe(iso11649.generate({ reference: text, pretty: false }));
        const guess = `RF${String(check).padStart(2, '0')}${text}`;
        expect(parseRf(guess) !== undefined).toBe(iso11649.validate(guess) && check >= 2 && check <= 98);
      }),
    );
  });

  it('refuses a body that is empty, too long or foreign', () => {
    for (const wrong of ['', 'A'.repeat(22), 'Å1']) expect(() => makeRf(wrong)).toThrow(RangeError);
    expect(parseRf(`RF18${'5'.repeat(22)}`)).toBeUndefined();
  });

  it('reads the standard’s example', () => {
    expect(parseReference('RF18 5390 0754 7034')).toBe('RF18539007547034');
  });
});

describe('matching key', () => {
  it('is one for every spelling of a reference', () => {
    fc.assert(
      fc.property(base, fc.integer({ min: 0, max: 6 }), (digits, zeros) => {
        const viite = makeViite(digits);
        const spellings = [
          viite,
          viite.padStart(20, '0'),
          makeRf(viite),
          makeRf('0'.repeat(Math.min(zeros, 21 - viite.length)) + viite),
        ];
        expect(new Set(spellings.map(referenceKey))).toEqual(new Set([viite]));
      }),
    );
  });

  it('keeps a lettered RF whole and finds nothing in free text', () => {
    expect(referenceKey('rf' + makeRf('ABC1').slice(2))).toBe(makeRf('ABC1'));
    expect(referenceKey('invoice 12')).toBeUndefined();
  });
});
