import { describe, expect, it } from 'vitest';
import {
  isMember,
  MEMBER_MUNICIPALITIES,
  MUNICIPALITIES,
  municipalityCode,
  municipalityOf,
  parseMunicipality,
  RESPONSIBLE_MUNICIPALITY,
} from './municipality.ts';

describe('municipalities', () => {
  it('are nine members and six neighbours, each code once', () => {
    expect(MEMBER_MUNICIPALITIES.map((m) => m.code).sort()).toEqual([
      '231',
      '280',
      '399',
      '475',
      '499',
      '545',
      '893',
      '905',
      '946',
    ]);
    expect(new Set(MUNICIPALITIES.map((m) => m.code)).size).toBe(15);
  });

  it('have names in both languages', () => {
    expect(municipalityOf(municipalityCode('399'))?.names).toEqual({ fi: 'Laihia', sv: 'Laihela' });
    expect(MUNICIPALITIES.every((m) => m.names.fi !== '' && m.names.sv !== '')).toBe(true);
  });

  it('know members from neighbours and strangers', () => {
    expect(isMember(RESPONSIBLE_MUNICIPALITY)).toBe(true);
    expect(isMember(municipalityCode('152'))).toBe(false);
    expect(parseMunicipality('091')).toBeUndefined();
    expect(() => municipalityCode('091')).toThrow(RangeError);
  });
});
