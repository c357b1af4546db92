import { localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { whatLogged, whoLogged } from './change-log.ts';

const words: Parameters<typeof whatLogged>[1] = {
  t: Object.assign((key: string, values?: object) => `${key}${values === undefined ? '' : JSON.stringify(values)}`),
  day: (date: string) => date,
};

describe('the change log', () => {
  it('says what was done, of an account only the end', () => {
    const changed = { type: 'provider.payee_changed', ibanEnd: '0785', from: localDate('2026-02-01') };
    expect(whatLogged({ facts: [{ type: 'provider.confirmed' }, changed] }, words)).toBe(
      'organisation.log.provider.confirmed; organisation.log.provider.payee_changed organisation.log.account{"end":"0785","day":"2026-02-01"}',
    );
    expect(whatLogged({ facts: [{ type: 'provider.new_one' }] }, words)).toBe('organisation.log.provider.other');
  });

  it('names members, and nobody else', () => {
    const names = new Map([['per_1', 'Maija Rannikko']]);
    expect(whoLogged({ by: 'per_1' }, names, words)).toBe('Maija Rannikko');
    expect(whoLogged({ by: 'per_2' }, names, words)).toBe('organisation.log.official');
    expect(whoLogged({ by: 'system:x' }, names, words)).toBe('organisation.log.system');
  });
});
