import type { Language } from '@kt/kernel';
import { useQuery } from '@tanstack/react-query';

const LOADERS = {
  fi: () => import('./aksel-fi.ts'),
  sv: () => import('./aksel-sv.ts'),
  en: () => import('./aksel-en.ts'),
} as const;

/** What the parts of the design system say by themselves in a language; `undefined` until it has come. */
export const useAkselTexts = (language: Language) =>
  useQuery({
    queryKey: ['aksel-texts', language],
    queryFn: async () => (await LOADERS[language]()).texts,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
