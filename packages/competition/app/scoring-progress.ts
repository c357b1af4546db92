import type { Id } from '@kt/kernel';
import { openSheets } from '../domain/consensus.ts';
import type { CompetitionRef } from './ports.ts';
import type { Agreed, OpenedTenders, ScoreSheets } from './tender-ports.ts';

export type ProgressDeps = {
  readonly opened: Pick<OpenedTenders, 'all'>;
  readonly sheets: Pick<ScoreSheets, 'all'>;
  readonly agreed: Pick<Agreed, 'all'>;
};

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
  { opened, sheets, agreed }: ProgressDeps,
  ref: CompetitionRef,
  evaluators: readonly Id<'person'>[],
): Promise<ScoringProgress> => {
  const [tenders, written, common] = await Promise.all([opened.all(ref), sheets.all(ref), agreed.all(ref)]);
  const valid = tenders.filter(({ state }) => state.state === 'valid').map(({ state }) => state.id);
  return {
    tenders: valid.length,
    waitsFor: evaluators.filter((one) => openSheets([one], valid, written) > 0),
    agreed: common.filter(({ tender }) => valid.includes(tender)).length,
  };
};
