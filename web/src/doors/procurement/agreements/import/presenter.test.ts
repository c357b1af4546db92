import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { importLines } from './presenter.ts';
import { COLUMNS, rowsIn } from './rows.ts';
import { EXAMPLE } from './template.ts';

const titleOf = (key: string) => ({ fi: key, sv: key, en: key });
const unreadable = EXAMPLE.map((cell, n) => (COLUMNS[n] === 'places' ? 'many' : cell));
const other = EXAMPLE.map((cell, n) => (COLUMNS[n] === 'document' ? 'VAA/2' : cell));
const { rows } = rowsIn([COLUMNS, unreadable, EXAMPLE, other, EXAMPLE], titleOf);
const verdicts = [
  { document: 'VAA/123/2025', provider: id('organisation', 'org_01J00000000000000000000001'), problems: [] },
  {
    document: 'VAA/2',
    problems: [{ code: 'agreements.terms_invalid', field: 'ceilingCents' }, { code: 'agreements.provider_unknown' }],
  },
  { document: 'VAA/123/2025', problems: [{ code: 'agreements.document_repeated' }] },
] as const;

it('tells of each row what it would make or what is wrong', () => {
  const lines = importLines(rows, { verdicts, made: [] }, wordsInTest());
  expect(lines.map(({ line, state, faults }) => [line, state, faults])).toEqual([
    [2, 'wrong', ['Saraketta places ei voi lukea.']],
    [3, 'ready', []],
    [4, 'wrong', ['Sarakkeen ceiling arvo ei ole mahdollinen.', 'Y-tunnuksella ei löydy palveluntuottajaa.']],
    [5, 'wrong', ['Sama asiakirja on tiedostossa jo aiemmin.']],
  ]);
});

it('shows which drafts have been made', () => {
  const lines = importLines(rows, { verdicts, made: ['VAA/123/2025'] }, wordsInTest());
  expect(lines.map(({ state }) => state)).toEqual(['wrong', 'made', 'wrong', 'wrong']);
});
