import { aNeedDescription } from '@kt/purchasing/testing/needs.ts';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { needChanges } from './need-changes.ts';

const place = { fi: 'Kaupungintalo', sv: 'Stadshuset' };
const market = { day: '2026-01-20', from: '13:00', to: '14:30', place };

it('shows each change as it was made, the newest first', () => {
  const changes = [
    { at: '2026-01-08T08:00:00.000Z', fields: ['expectedPerYear', 'market'], before: { expectedPerYear: 40 } },
    { at: '2026-01-09T08:00:00.000Z', fields: ['expectedPerYear'], before: { expectedPerYear: 60 } },
  ];
  const need = { ...aNeedDescription, expectedPerYear: 80, market, changes };
  expect(
    needChanges(need, wordsInTest('fi')).map(({ rows }) => rows.map(({ name, was, is }) => [name, was, is])),
  ).toEqual([
    [['Asiakkaita vuodessa, arvio', '60', '80']],
    [
      ['Asiakkaita vuodessa, arvio', '40', '60'],
      ['Markkinatilaisuus', 'Ei ollut', '20.1.2026 klo 13.00–14.30, Kaupungintalo'],
    ],
  ]);
});

it('shows nothing of a need that stands as announced', () => {
  expect(needChanges(aNeedDescription, wordsInTest('sv'))).toEqual([]);
});
