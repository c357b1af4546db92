import type { Language } from '@kt/kernel';
import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { type Words, wordsOf } from '../../../../shared/language/use-words.ts';
import { loadWords } from '../../../../shared/language/words.ts';

/** Texts and formats of the client's language, whatever the page around is in; `undefined` until they are there. */
export const useWordsIn = (language: Language): Words | undefined => {
  const { data } = useQuery({
    queryKey: ['words-in', language],
    queryFn: async () => {
      await Promise.all([loadWords('shell', language), loadWords('casework/clients', language)]);
      return { words: wordsOf(i18next.getFixedT(language), language) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.words;
};
