import { LANGUAGES, type Trilingual } from '@kt/kernel';
import { useQuery } from '@tanstack/react-query';
import i18next, { type ParseKeys } from 'i18next';
import { loadWords } from './words.ts';

/** What is there in three languages: `three` in `web/words.ts`. */
type Begun =
  | `competition_page.template.${string}`
  | `writing.need.${string}`
  | `cat.step.${string}`
  | `cat.template.${string}`
  | 'sys.new.name'
  | 'scat.reservation.statement';

/** A text of the catalogue in all three languages. */
export type InThree = (key: ParseKeys & Begun) => Trilingual;

const inThree: InThree = (key) => ({
  fi: i18next.getFixedT('fi')(key),
  sv: i18next.getFixedT('sv')(key),
  en: i18next.getFixedT('en')(key),
});

/** Texts in all three languages at once, for what a form begins with and others will read in theirs. */
export const useInThree = () =>
  useQuery({
    queryKey: ['in-three'],
    queryFn: async (): Promise<{ readonly of: InThree }> => {
      await Promise.all(LANGUAGES.map((language) => loadWords('three', language)));
      return { of: inThree };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
