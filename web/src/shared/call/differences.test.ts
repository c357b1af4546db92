import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { differenceRows } from './differences.ts';

const deadline = '2026-06-30T10:00:00.000Z';

it('tells the old and the new of each changed field, the deadline first', () => {
  const rows = differenceRows(
    {
      deadline,
      movedFrom: '2026-06-26T10:00:00.000Z',
      changes: {
        was: { places: 40, end: localDate('2027-01-01'), languages: ['fi'], need: { fi: 'Ennen' } },
        is: { places: 45, end: localDate('2027-02-01'), languages: ['fi', 'sv'], need: { fi: 'Nyt' } },
      },
    },
    wordsInTest(),
  );
  expect(rows.map(({ key }) => key)).toEqual(['deadline', 'need', 'places', 'end', 'languages']);
  expect(rows[0]?.was).toContain('26.6.2026');
  expect(rows[0]?.is).toContain('30.6.2026');
  expect(rows.slice(1).map(({ was, is }) => [was, is])).toEqual([
    ['Ennen', 'Nyt'],
    ['40', '45'],
    ['31.12.2026', '31.1.2027'],
    ['suomi', 'suomi, ruotsi'],
  ]);
});

it('tells what was demanded before and what is left of it', () => {
  const [site, swedish] = [
    { key: 'site', title: { fi: 'Toimipaikka Vaasassa' } },
    { key: 'swedish', title: { fi: 'Palvelu ruotsiksi' } },
  ];
  const rowsOf = (is: readonly (typeof site)[]) =>
    differenceRows(
      { deadline, changes: { was: { mustHaves: [site, swedish] }, is: { mustHaves: is } } },
      wordsInTest(),
    );
  expect(rowsOf([swedish])).toMatchObject([
    { key: 'mustHaves', was: 'Toimipaikka Vaasassa · Palvelu ruotsiksi', is: 'Palvelu ruotsiksi' },
  ]);
  expect(rowsOf([])).toMatchObject([{ is: '–' }]);
});

it('tells nothing where nothing but words was given', () => {
  expect(differenceRows({ deadline }, wordsInTest())).toEqual([]);
});
