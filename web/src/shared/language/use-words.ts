import type { Language } from '@kt/kernel';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { day, daysTo, euros, moment, number, percent } from '../format/format.ts';
import { nameOf } from '../session/self.ts';
import { useSession } from '../session/session-context.ts';

/** Texts and formats in the reader's language: presenters get what they need of it as arguments. */
export const useWords = () => {
  const { t } = useTranslation();
  const { language } = useSession();
  return wordsOf(t, language);
};

/** Texts and formats of a language, from its `t`. */
export const wordsOf = (t: TFunction, language: Language) => ({
  t,
  language,
  euros: (cents: number) => euros(language, cents),
  number: (value: number) => number(language, value),
  percent: (basisPoints: number) => percent(language, basisPoints),
  day: (date: string) => day(language, date),
  moment: (at: string) => moment(language, at),
  name: (texts: Readonly<Record<string, string | undefined>>) =>
    nameOf(Object.fromEntries(Object.entries(texts).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))), language),
  daysTo,
});

export type Words = ReturnType<typeof useWords>;
export type T = Words['t'];
