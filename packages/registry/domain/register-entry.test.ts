import { localDate, municipalityCode } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aProvider } from '../testing/builders.ts';
import { differsFromRegister, isWarned, type RegisterEntry } from './register-entry.ts';

const { provider } = aProvider();
const SAME: RegisterEntry = {
  names: { fi: 'RANNIKON TYÖPAJA RY', sv: 'Kustens Arbetsverkstad rf' },
  kind: 'association',
  homeMunicipality: municipalityCode('905'),
  address: 'Rantakatu 1, 65100 VAASA',
  registers: [],
  situations: [],
};
const CONTACTS = { address: 'Rantakatu 1 65100 Vaasa' };

describe('what was told and what the register says', () => {
  it('are the same whatever the case and the commas', () => {
    expect(differsFromRegister(provider, CONTACTS, SAME)).toEqual([]);
  });

  it('differ by name, kind, home and address, each by itself', () => {
    const other: RegisterEntry = {
      ...SAME,
      names: { fi: 'Rannikon Työpaja ry', sv: 'Annan rf' },
      kind: 'company',
      homeMunicipality: municipalityCode('499'),
      address: 'Muualla 2',
    };
    expect(differsFromRegister(provider, CONTACTS, other)).toEqual(['names', 'kind', 'homeMunicipality', 'address']);
  });

  it('do not differ in what the register does not know', () => {
    expect(differsFromRegister(provider, CONTACTS, { names: {}, registers: [], situations: [] })).toEqual([]);
  });

  it('do not differ by an address that nobody has told', () => {
    expect(differsFromRegister(provider, undefined, SAME)).toEqual([]);
  });
});

describe('the warning', () => {
  it('comes of a situation or an end, and of nothing else', () => {
    expect(isWarned({ result: 'found', entry: SAME })).toBe(false);
    expect(isWarned({ result: 'found', entry: { ...SAME, situations: ['liquidation'] } })).toBe(true);
    expect(isWarned({ result: 'found', entry: { ...SAME, endDate: localDate('2024-05-31') } })).toBe(true);
    expect(isWarned({ result: 'not_listed' })).toBe(false);
  });
});
