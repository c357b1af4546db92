import { LANGUAGES, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { hidesFrom, isBasisInForce, SECRECY_BASES, SECRECY_BASIS_CODES } from './secrecy-bases.ts';

describe('bases of rulings on secrecy', () => {
  it('are all listed, with a name in each language and where they come from', () => {
    expect(Object.keys(SECRECY_BASES)).toEqual(SECRECY_BASIS_CODES);
    for (const { names, citation } of Object.values(SECRECY_BASES)) {
      expect(LANGUAGES.every((language) => names[language].trim() !== '')).toBe(true);
      expect(citation).not.toBe('');
    }
  });

  it('hide from a party nothing that the public may see', () => {
    for (const code of SECRECY_BASIS_CODES) if (hidesFrom(code, 'party')) expect(hidesFrom(code, 'public')).toBe(true);
    expect(SECRECY_BASIS_CODES.map((code) => [hidesFrom(code, 'party'), hidesFrom(code, 'public')])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it('are in force from their day on', () => {
    expect(isBasisInForce('trade_secret', localDate('2018-12-31'))).toBe(false);
    expect(isBasisInForce('trade_secret', localDate('2019-01-01'))).toBe(true);
  });
});
