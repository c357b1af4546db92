import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsIdentityCode } from './identity-code.ts';

const CHECK = Array.from('0123456789ABCDEFHJKLMNPRSTUVWXY');
const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** A code as the population register forms it, of a day that exists in every year. */
const code = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    sign: fc.constantFrom(...Array.from('+-YXWVUABCDEF')),
    number: fc.integer({ min: 2, max: 999 }),
  })
  .map(({ day, month, year, sign, number }) => {
    const [born, person] = [`${padded(day, 2)}${padded(month, 2)}${padded(year, 2)}`, padded(number, 3)];
    return `${born}${sign}${person}${CHECK[Number(`${born}${person}`) % 31] ?? ''}`;
  });

describe('a personal identity code in a text', () => {
  it.each([
    ['alone', '150499-901H'],
    ['of the 2000s', '030306A9020'],
    ['in a sentence', 'Asiakas 210881-9031, soita huomenna.'],
    ['in small letters', '150499-901h'],
    ['with spaces', '150499 - 901H'],
    ['with the dash of a word processor', '150499–901H'],
    ['after a colon', 'hetu:150499-901H.'],
    ['on a second line', 'Hei\n150499-901H\nMoi'],
    ['broken over two lines', 'Asiakas 150499-\n901H'],
    ['with spaces that do not break', '150499\u00a0-\u00a0901H'],
    ['in full-width characters', '\uff11\uff15\uff10\uff14\uff19\uff19\uff0d\uff19\uff10\uff11\uff28'],
    ['with a small dash', '150499\ufe63901H'],
    ['with a selector of emoji, which nobody sees, inside', '1504\ufe0f99-901H'],
    ['with a space of no width inside', '150499\u200b-901\u200bH'],
  ])('is seen %s', (_, text) => {
    expect(holdsIdentityCode(text)).toBe(true);
  });

  it.each([
    ['a wrong check character', '150499-901J'],
    ['a day that is none', '320499-901H'],
    ['a month that is none', '151399-901H'],
    ['a business id', '1504992-8'],
    ['an account', 'FI21 1234 5600 0007 85'],
    ['a telephone number', '050 150 4999'],
    ['a reference', 'VAA-2026-004711'],
    ['an id of ours', 'cli_01J150499A901H0000000000'],
    ['a longer number', '7150499-901H'],
    ['a longer word', '150499-901HX'],
    ['a date and a time', '15.04.1999 klo 9.01'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(holdsIdentityCode(text)).toBe(false);
  });

  it('is seen whoever it is of, wherever it stands; with another check character it is none', () => {
    fc.assert(
      fc.property(
        code,
        fc.constantFrom('', 'Asiakas ', '(', 'tunnus:'),
        fc.constantFrom('', ' tuli.', ')', '\n'),
        (one, before, after) => {
          expect(holdsIdentityCode(`${before}${one}${after}`)).toBe(true);
          const others = CHECK.filter((check) => check !== one.at(-1));
          expect(others.filter((check) => holdsIdentityCode(`${before}${one.slice(0, -1)}${check}${after}`))).toEqual(
            [],
          );
        },
      ),
    );
  });
});
