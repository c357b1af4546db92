import type { Language } from '@kt/kernel';
import i18next from 'i18next';
import type { WordsOf } from './door.ts';

type Words = { readonly words: Readonly<Record<string, string>> };

const LOADERS: Readonly<Record<WordsOf, Readonly<Record<Language, () => Promise<Words>>>>> = {
  shell: {
    fi: () => import('virtual:words/shell/fi'),
    sv: () => import('virtual:words/shell/sv'),
    en: () => import('virtual:words/shell/en'),
  },
  public: {
    fi: () => import('virtual:words/public/fi'),
    sv: () => import('virtual:words/public/sv'),
    en: () => import('virtual:words/public/en'),
  },
  open: {
    fi: () => import('virtual:words/open/fi'),
    sv: () => import('virtual:words/open/sv'),
    en: () => import('virtual:words/open/en'),
  },
  services: {
    fi: () => import('virtual:words/services/fi'),
    sv: () => import('virtual:words/services/sv'),
    en: () => import('virtual:words/services/en'),
  },
  verify: {
    fi: () => import('virtual:words/verify/fi'),
    sv: () => import('virtual:words/verify/sv'),
    en: () => import('virtual:words/verify/en'),
  },
  provider: {
    fi: () => import('virtual:words/provider/fi'),
    sv: () => import('virtual:words/provider/sv'),
    en: () => import('virtual:words/provider/en'),
  },
  casework: {
    fi: () => import('virtual:words/casework/fi'),
    sv: () => import('virtual:words/casework/sv'),
    en: () => import('virtual:words/casework/en'),
  },
  procurement: {
    fi: () => import('virtual:words/procurement/fi'),
    sv: () => import('virtual:words/procurement/sv'),
    en: () => import('virtual:words/procurement/en'),
  },
  three: {
    fi: () => import('virtual:words/three/fi'),
    sv: () => import('virtual:words/three/sv'),
    en: () => import('virtual:words/three/en'),
  },
  finance: {
    fi: () => import('virtual:words/finance/fi'),
    sv: () => import('virtual:words/finance/sv'),
    en: () => import('virtual:words/finance/en'),
  },
};

/** Fetches the texts of one door in one language, once. */
export const loadWords = async (door: WordsOf, language: Language): Promise<void> => {
  if (i18next.hasResourceBundle(language, door)) return;
  const { words } = await LOADERS[door][language]();
  i18next.addResourceBundle(language, door, { done: 'yes' });
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
