import { localDate, plusDays } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  EXCLUSION_GROUND_CODES,
  EXCLUSION_GROUNDS,
  type ExclusionGround,
  isExclusionGround,
  isGroundInForce,
} from './exclusion-grounds.ts';

const grounds: readonly ExclusionGround[] = Object.values(EXCLUSION_GROUNDS);

describe('grounds for exclusion', () => {
  it('are named in three languages, with a citation, and marked unverified where nobody read the law', () => {
    for (const { names, citation, mark } of grounds) {
      expect(Object.values(names).every((name) => name.length > 5)).toBe(true);
      expect(mark === 'unverified').toBe(citation.includes('not read'));
    }
    expect(new Set(grounds.map(({ names }) => names.sv)).size).toBe(EXCLUSION_GROUND_CODES.length);
  });

  it('keep the absolute apart from what is weighed', () => {
    const mandatory = EXCLUSION_GROUND_CODES.filter((code) => EXCLUSION_GROUNDS[code].kind === 'mandatory');
    expect(mandatory).toEqual(['offence', 'taxes_unpaid']);
    expect(isExclusionGround('constructor')).toBe(false);
  });

  it('begin and end on their days', () => {
    const day = localDate('2026-07-01');
    const one = { from: day, until: plusDays(day, 10) };
    expect([-1, 0, 10, 11].map((days) => isGroundInForce(one, plusDays(day, days)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isGroundInForce({ from: day }, localDate('2099-01-01'))).toBe(true);
  });
});
