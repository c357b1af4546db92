import { municipalityCode } from '@kt/kernel';
import type { RegisterEntry } from '@kt/registry/domain/register-entry.ts';
import { describe, expect, it } from 'vitest';
import { fillFrom } from './presenter.ts';

const EMPTY = { kind: 'company', nameFi: '', nameSv: '', municipality: '905', address: '' };
const entry = (changes: Partial<RegisterEntry> = {}): RegisterEntry => ({
  names: { fi: 'Uusi Suunta ry', sv: 'Ny Riktning rf' },
  kind: 'association',
  homeMunicipality: municipalityCode('499'),
  address: 'PL 12, 65100 VAASA',
  registers: [],
  situations: [],
  ...changes,
});

describe('what the register fills', () => {
  it('is everything of an empty form', () => {
    expect(Object.fromEntries(fillFrom(EMPTY, entry(), undefined))).toEqual({
      kind: 'association',
      nameFi: 'Uusi Suunta ry',
      nameSv: 'Ny Riktning rf',
      municipality: '499',
      address: 'PL 12, 65100 VAASA',
    });
  });

  it('is nothing that somebody has typed', () => {
    const typed = { ...EMPTY, nameFi: 'Uusi Suunta', address: 'Rantakatu 1' };
    expect(fillFrom(typed, entry(), undefined).map(([field]) => field)).toEqual(['kind', 'nameSv', 'municipality']);
  });

  it('gives way to the next organisation, also where that one has nothing', () => {
    const now = { ...EMPTY, nameFi: 'Uusi Suunta ry', nameSv: 'Ny Riktning rf' };
    const next = entry({ names: { fi: 'Toinen Oy' } });
    expect(Object.fromEntries(fillFrom(now, next, entry()))).toMatchObject({ nameFi: 'Toinen Oy', nameSv: '' });
  });
});
