import { cents, id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { noticesTable, winnersOf } from './presenter.ts';
import { quarterName } from './quarter-name.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');
const provider = id('organisation', `org_${ulid(1)}`);
const other = id('organisation', `org_${ulid(2)}`);
const row = {
  competition: id('competition', `cmp_${ulid(1)}`),
  version: 2,
  decidedAt: instant('2026-03-02T08:00:00.000Z'),
  winners: [provider, other],
  title: { fi: 'Työhönvalmennus', sv: 'Arbetsträning' },
  category: id('category', `cat_${ulid(1)}`),
  system: id('system', `dps_${ulid(1)}`),
  serviceType: 'work_coaching' as const,
  ceilingCents: cents(5_000_050),
  tenders: 3,
};
const ask = {
  nameOf: (one: string) => (one === provider ? 'Majakka ry' : ''),
  name: (texts: { readonly fi?: string }) => texts.fi ?? '',
  moment: () => '2.3.2026',
};

describe('award notices', () => {
  it('name the winners in rank; one that is not known by its id', () => {
    expect(winnersOf(row, ask)).toBe(`Majakka ry, ${other}`);
    expect(winnersOf({ winners: [] }, ask)).toBe('');
  });

  it('are a table with heads, in euros', () => {
    expect(noticesTable({ rows: [row] }, ['a'], ask)).toEqual([
      ['a'],
      [row.competition, 'Työhönvalmennus', '2.3.2026', 2, 3, `Majakka ry, ${other}`, 50_000.5],
    ]);
  });

  it('belong to a quarter with a name', () => {
    const t = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`;
    expect(quarterName('2026-Q1', t as never)).toBe('awards.quarter {"number":"1","year":"2026"}');
  });
});
