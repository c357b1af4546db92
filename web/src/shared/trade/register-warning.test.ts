import { instant, localDate } from '@kt/kernel';
import type { RegisterEntry } from '@kt/registry/domain/register-entry.ts';
import { describe, expect, it } from 'vitest';
import { registerWarning } from './register-warning.ts';

const ENTRY: RegisterEntry = { names: { fi: 'Uusi Suunta ry' }, registers: [], situations: [] };
const at = instant('2026-01-07T08:00:00.000Z');
const words: Parameters<typeof registerWarning>[1] = {
  t: Object.assign((key: string, values?: object) => `${key}${JSON.stringify(values ?? {})}`),
  day: (date: string) => date,
};

describe('the warning', () => {
  it('names situations and the end', () => {
    const ended: RegisterEntry = { ...ENTRY, situations: ['bankruptcy'], endDate: localDate('2024-05-31') };
    expect(registerWarning({ result: 'found', entry: ended, at }, words)).toBe(
      'organisation.situation.bankruptcy{}, organisation.situation.ended{"day":"2024-05-31"}',
    );
  });

  it.each([
    { result: 'found', entry: ENTRY, at },
    { result: 'not_listed', at },
  ] as const)('is none of $result', (looked) => {
    expect(registerWarning(looked, words)).toBeUndefined();
  });
});
