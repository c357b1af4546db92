import fc from 'fast-check';
import { FinnishBusinessIds } from 'finnish-business-ids';
import { describe, expect, it } from 'vitest';
import { parseYTunnus, vatNumberOf, yTunnus } from './y-tunnus.ts';

describe('business id', () => {
  it.each(['0201689-0', '3134980-3', '9000001-1', '9000003-8', '9000007-0', '9000020-6'])('accepts %s', (text) => {
    expect(parseYTunnus(text)).toBe(text);
  });

  it.each(['33134980-3', '0201689-1', '02016890', '', '1234567', '0201689-0x', '０２０１６８９-0'])(
    'refuses %s',
    (text) => {
      expect(parseYTunnus(text)).toBeUndefined();
    },
  );

  it('pads an old six-digit id', () => {
    expect(parseYTunnus(' 737546-2 ')).toBe('0737546-2');
  });

  it('agrees with finnish-business-ids on seven digits and every check digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (n) => {
        for (let check = 0; check <= 9; check += 1) {
          const text = `${String(n).padStart(7, '0')}-${String(check)}`;
          expect(parseYTunnus(text) !== undefined).toBe(FinnishBusinessIds.isValidBusinessId(text));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives the VAT number', () => {
    expect(vatNumberOf(yTunnus('0201689-0'))).toBe('FI02016890');
    expect(FinnishBusinessIds.isValidVatNumber(vatNumberOf(yTunnus('9000003-8')))).toBe(true);
    expect(() => yTunnus('0201689-1')).toThrow(RangeError);
  });
});
