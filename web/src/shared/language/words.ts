import { loaders } from 'virtual:words';
import type { Language } from '@kt/kernel';
import i18next from 'i18next';
import type { WordsOf } from './door.ts';

/** Fetches the texts of one door or journey in one language, once. */
export const loadWords = async (part: WordsOf, language: Language): Promise<void> => {
  if (i18next.hasResourceBundle(language, part)) return;
  const { words } = await loaders[part][language]();
  i18next.addResourceBundle(language, part, { done: 'yes' });
  i18next.addResourceBundle(language, 'translation', words, true, true);
};

/** No language ever stands in for another: a missing text shows as its key, and a check refuses that. */
export const startWords = async (language: Language): Promise<void> => {
  await i18next.init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {},
    react: { useSuspense: false },
  });
  await loadWords('shell', language);
};
