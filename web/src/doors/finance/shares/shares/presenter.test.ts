import { expect, it } from 'vitest';
import { monthFrom, monthIn, monthText, shareRows, sharesTable, sumOf } from './presenter.ts';

const april = [
  {
    municipality: '905',
    cents: 70_001,
    rows: [
      { kind: 'start_fee', cents: 60_001, count: 6 },
      { kind: 'other', cents: 10_000 },
    ],
  },
  { municipality: '399', cents: 49_999, rows: [{ kind: 'other', cents: 49_999 }] },
];

it('adds the shares up to the cent, row by row and as a whole', () => {
  expect(sumOf(april)).toBe(120_000);
  expect(sumOf(shareRows(april))).toBe(120_000);
});

it('goes from month to month, over the year too', () => {
  expect([monthFrom('2026-01', -1), monthFrom('2026-12', 1)]).toEqual(['2025-12', '2027-01']);
  expect([monthIn('2026-04', '2026-06-16'), monthIn('2026-13', '2026-06-16')]).toEqual(['2026-04', '2026-06']);
  expect(monthText('2026-04')).toBe('4/2026');
});

it('leaves hidden counts empty in the spreadsheet', () => {
  const named = { municipality: (code: string) => `kunta ${code}`, kind: (kind: string) => kind };
  expect(sharesTable(april, ['Kunta', 'Laji', 'Maksuja', 'Osuus'], named, 'Yhteensä')).toEqual([
    ['Kunta', 'Laji', 'Maksuja', 'Osuus'],
    ['kunta 905', 'start_fee', 6, 600.01],
    ['kunta 905', 'other', '', 100],
    ['kunta 399', 'other', '', 499.99],
    ['Yhteensä', '', '', 1200],
  ]);
});
