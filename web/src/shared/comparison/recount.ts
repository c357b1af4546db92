import { lotText } from '@kt/competition/domain/evaluation.ts';
import { type PublishedEvaluation, replay } from '@kt/competition/domain/published-evaluation.ts';
import type { RankedTender } from '@kt/competition/domain/ranking.ts';
import { canonicalJson } from '@kt/kernel';

/** The figures, and under which hash the decision names what they were taken from. */
export type Told = PublishedEvaluation & { readonly evaluation?: string };

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export type Recounted = {
  readonly ranking: readonly RankedTender[];
  /** Whether the ranking that came with the figures is this one, byte for byte. */
  readonly isSame: boolean;
};

/** Ranks the tenders again from the figures alone, on the reader's own device. */
export const recount = async (told: PublishedEvaluation): Promise<Recounted> => {
  const lots = new Map<string, string>();
  for (const { tender } of told.tenders) {
    const text = new TextEncoder().encode(lotText(told.seed, tender));
    lots.set(tender, hex(await crypto.subtle.digest('SHA-256', text)));
  }
  const ranking = replay(told, (_, tender) => lots.get(tender) ?? '');
  return { ranking, isSame: canonicalJson(ranking) === canonicalJson(told.ranking) };
};

/** The figures as a file for `npm run replay`. */
export const comparisonFile = (told: Told): Blob => new Blob([canonicalJson(told)], { type: 'application/json' });
