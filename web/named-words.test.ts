import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LANGUAGES } from '@kt/kernel';
import { expect, it } from 'vitest';
import { DOORS_WITH_JOURNEYS } from './journeys.ts';
import { namedIn, reached } from './named-words.ts';
import { PARTS, textsOf } from './words.ts';

const isNamed = namedIn("t('join.title'); t(`state.claim.${state}`); t('web.days_left', { count }); `${one}.two`");

it('takes a key that is written out, one that begins as written, and its plurals', () => {
  expect(['join.title', 'state.claim.paid', 'web.days_left_one', 'web.days_left_other'].filter(isNamed)).toHaveLength(
    4,
  );
});

it('leaves out what nobody names', () => {
  expect(['join.lead', 'state.request.draft', 'web.days', 'join.title.more'].filter(isNamed)).toEqual([]);
});

it.each(LANGUAGES)('gives each journey its own texts in %s, and not those that only others read', (language) => {
  const { texts } = textsOf(language, 'provider/joining');
  expect(texts).toHaveProperty(['join.languages']);
  expect(texts).not.toHaveProperty(['tender.parts']);
  expect(textsOf(language, 'provider/tenders').texts).toHaveProperty(['tender.parts']);
  expect(texts).not.toHaveProperty(['adms.no_acts']);
  expect(Object.keys(texts).filter((key) => key.startsWith('error.'))).toEqual([]);
});

const journeys = PARTS.filter((part) => part.includes('/'));
const routesOf = (journey: string): string => join(import.meta.dirname, `src/doors/${journey}/routes.ts`);

it('knows every journey that has pages', () => {
  const found = globSync('src/doors/*/**/routes.ts', { cwd: import.meta.dirname, exclude: ['src/doors/*/routes.ts'] });
  expect(found.map((file) => dirname(relative('src/doors', file))).sort()).toEqual([...journeys].sort());
});

it.each(Object.keys(DOORS_WITH_JOURNEYS))('finds all that the pages of %s are made of', (door) => {
  const folder = join(import.meta.dirname, 'src/doors', door);
  const begin = [...journeys.filter((one) => one.startsWith(`${door}/`)).map(routesOf), join(folder, 'tasks.ts')];
  const found = [...reached(begin), join(folder, 'nav.ts'), join(folder, 'routes.ts')];
  const isOfPages = (file: string): boolean =>
    !/\.test\.tsx?$|\/testing\//.test(file) && /^(?:export )?(?:const|function) /m.test(readFileSync(file, 'utf8'));
  const all = globSync(`${folder}/**/*.{ts,tsx}`).filter(isOfPages);
  expect(all.filter((file) => !found.includes(file))).toEqual([]);
  expect(all.length).toBeGreaterThan(10);
});
