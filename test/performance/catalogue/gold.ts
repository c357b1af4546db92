import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@kt/kernel';
import { readCsv } from '@kt/terms/testing/read-csv.ts';
import type { GoldLine } from '@kt/transparency/testing/search-gold.ts';
import { ROOT } from '../../run/root.ts';

/** A list that lies beside the repository: a line of forms a word, and compounds with the word that finds them at the end. */
const SHARED = join(ROOT, '../shared/data/search-gold.txt');
const OWN = join(ROOT, 'packages/transparency/testing/worked-examples/search-words.csv');

const KINDS = ['word', 'compound', 'not'] as const;

/** The words that no rule was made for. */
export const ownGold = (): readonly GoldLine[] =>
  readCsv(new URL(`file://${OWN}`)).flatMap((row) => {
    const language = LANGUAGES.find((one) => one === row['language']);
    const kind = KINDS.find((one) => one === row['kind']);
    const forms = (row['forms'] ?? '').split(' ');
    return language === undefined || kind === undefined ? [] : [{ language, kind, word: row['word'] ?? '', forms }];
  });

const lineOf = (section: string, words: readonly string[]): GoldLine => {
  const [first = '', ...rest] = words;
  if (section === 'compounds')
    return { language: 'fi', kind: 'compound', word: words.at(-1) ?? '', forms: words.slice(0, -1) };
  return { language: section === 'sv' ? 'sv' : 'fi', kind: 'word', word: first, forms: rest };
};

/** The list beside the repository; empty where there is none. */
export const sharedGold = (): readonly GoldLine[] => {
  if (!existsSync(SHARED)) return [];
  let section = '';
  return readFileSync(SHARED, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const named = /^\[(\w+)\]$/.exec(line.trim())?.[1];
      if (named !== undefined) section = named;
      return named !== undefined || line.startsWith('#') || line.trim() === ''
        ? []
        : [lineOf(section, line.trim().split(/\s+/))];
    });
};
