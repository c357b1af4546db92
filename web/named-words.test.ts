import { LANGUAGES } from '@kt/kernel';
import { expect, it } from 'vitest';
import { namedIn } from './named-words.ts';
import { textsOf } from './words.ts';

const isNamed = namedIn("t('join.title'); t(`state.claim.${state}`); t('web.days_left', { count }); `${one}.two`");

it('takes a key that is written out, one that begins as written, and its plurals', () => {
  expect(['join.title', 'state.claim.paid', 'web.days_left_one', 'web.days_left_other'].filter(isNamed)).toHaveLength(
    4,
  );
});

it('leaves out what nobody names', () => {
  expect(['join.lead', 'state.request.draft', 'web.days', 'join.title.more'].filter(isNamed)).toEqual([]);
});

it.each(LANGUAGES)('gives the provider its own texts in %s, and not those that only officials read', (language) => {
  const { texts } = textsOf(language, 'provider');
  expect(texts).toHaveProperty(['join.languages']);
  expect(texts).not.toHaveProperty(['adms.no_acts']);
  expect(Object.keys(texts).filter((key) => key.startsWith('error.'))).toEqual(
    Object.keys(texts).filter((key) => key.startsWith('error.sealing.')),
  );
});
