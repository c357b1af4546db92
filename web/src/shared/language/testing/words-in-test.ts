import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@kt/kernel';
import { createInstance } from 'i18next';
import { day, daysTo, euros, moment, number, percent } from '../../format/format.ts';
import { nameOf } from '../../session/self.ts';
import type { Words } from '../use-words.ts';

const WORDS = join(import.meta.dirname, '../../../../../packages/words');

const isTexts = (value: unknown): value is Record<string, string> => typeof value === 'object' && value !== null;

const textsOf = (language: Language): Record<string, string> => {
  const catalogues = readdirSync(join(WORDS, language)).map((name): unknown =>
    JSON.parse(readFileSync(join(WORDS, language, name), 'utf8')),
  );
  return Object.fromEntries(catalogues.filter(isTexts).flatMap((texts) => Object.entries(texts)));
};

/** The real words of one language, for a presenter's test. */
export const wordsInTest = (language: Language = 'fi'): Words => {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: textsOf(language) } },
  });
  return {
    t: i18n.getFixedT(language),
    language,
    euros: (cents) => euros(language, cents),
    number: (value) => number(language, value),
    percent: (basisPoints) => percent(language, basisPoints),
    day: (date) => day(language, date),
    moment: (at) => moment(language, at),
    name: (texts) =>
      nameOf(
        Object.fromEntries(Object.entries(texts).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))),
        language,
      ),
    daysTo,
  };
};
