import type { Id } from '@kt/kernel';
import { openSheets } from '../domain/consensus.ts';
import type { CompetitionRef } from './ports.ts';
import type { Judging } from './tender-ports.ts';

export type ProgressDeps = { readonly judging: Judging };

/** How far the scoring has come, without a single score. */
export type ScoringProgress = {
  /** Valid tenders. */
  readonly tenders: number;
  /** Evaluators who have not locked every one of them. */
  readonly waitsFor: readonly Id<'person'>[];
  /** Valid tenders that have their common scores. */
  readonly agreed: number;
};

/** Tells an official whose turn it is, and when the scores can be locked. */
export const scoringProgress = async (
  { judging }: ProgressDeps,
  ref: CompetitionRef,
  evaluators: readonly Id<'person'>[],
): Promise<ScoringProgress> => {
  const { tenders, sheets, agreed } = await judging.all(ref);
  const valid = tenders.filter(({ state }) => state === 'valid').map(({ id }) => id);
  return {
    tenders: valid.length,
    waitsFor: evaluators.filter((one) => openSheets([one], valid, sheets) > 0),
    agreed: agreed.filter(({ tender }) => valid.includes(tender)).length,
  };
};
