import type { Words } from '../../../../shared/language/use-words.ts';
import { distanceLine, type ResultsShown, resultsLine } from '../../../../shared/services/found-words.ts';

type Card = {
  readonly provider: string;
  readonly km?: number | undefined;
  readonly results?: ResultsShown | undefined;
};

/** What is known of a provider beside its agreement; what is not known is absent. */
export type Beside = {
  readonly municipality?: string | undefined;
  /** Whole kilometres from there to the nearest of its sites. */
  readonly km?: number;
  /** Of its services of the kind; told of enough clients only. */
  readonly results?: ResultsShown;
};

/** The nearest of a provider's cards, and the results that they have in common. */
export const besideOf =
  (cards: readonly Card[], municipality: string | undefined) =>
  (provider: string): Beside => {
    const own = cards.filter((card) => card.provider === provider);
    const distances = own.flatMap(({ km }) => km ?? []);
    const results = own.find((card) => card.results !== undefined)?.results;
    return {
      municipality,
      ...(distances.length > 0 && { km: Math.min(...distances) }),
      ...(results !== undefined && { results }),
    };
  };

/** In words; an empty text where nothing is known. */
export const besideWords = ({ km, municipality, results }: Beside, words: Pick<Words, 't' | 'name'>) => ({
  distance: distanceLine(km, municipality, words),
  results: resultsLine(results, words),
});
