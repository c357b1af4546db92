import { LANGUAGES } from '@kt/kernel';
import { readCsv } from '@kt/terms/testing/read-csv.ts';
import { describe, expect, it } from 'vitest';
import { type GoldLine, goldOf } from '../../testing/search-gold.ts';
import { formsAnswering } from './match.ts';

const KINDS = ['word', 'compound', 'not'] as const;
const LINES = readCsv(new URL('../../testing/worked-examples/search-words.csv', import.meta.url)).map(
  (row): GoldLine => {
    const language = LANGUAGES.find((one) => one === row['language']);
    const kind = KINDS.find((one) => one === row['kind']);
    if (language === undefined || kind === undefined) throw new Error(`no such line: ${JSON.stringify(row)}`);
    return { language, kind, word: row['word'] ?? '', forms: (row['forms'] ?? '').split(' ') };
  },
);

describe('words that no rule was made for', () => {
  it.each([
    ['fi', 300],
    ['sv', 120],
  ] as const)('are found in %s in every form, and others are not', (language, least) => {
    const own = LINES.filter((line) => line.language === language && line.kind === 'word');
    expect(own.reduce((sum, { forms }) => sum + forms.length, 0)).toBeGreaterThan(least);
    const { recall, compounds, precision } = goldOf(language, LINES);
    expect(recall).toBeGreaterThanOrEqual(9_500);
    expect(compounds).toBeGreaterThanOrEqual(9_000);
    expect(precision).toBeGreaterThanOrEqual(9_500);
  });

  it.each(LINES.filter(({ kind }) => kind === 'not'))('$word finds none of: $forms', ({ language, word, forms }) => {
    const written = [...forms, word].sort();
    const answer = formsAnswering({ language, sorted: written, isWord: (text) => written.includes(text) }, word);
    expect([...answer.keys()]).toEqual([word]);
  });
});
