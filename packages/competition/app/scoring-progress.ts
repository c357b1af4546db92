import type { Id, Instant } from '@kt/kernel';
import { openUntil } from '../domain/clarification.ts';
import { openSheets } from '../domain/consensus.ts';
import { type MustHave, meetsAll } from '../domain/must-haves.ts';
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
  /** Valid tenders of which some minimum requirement has not been found to be met; absent where there are none. */
  readonly unchecked?: number;
  /** Until when a bidder may answer what it was asked; nothing is locked before. */
  readonly answersUntil?: Instant;
};

/** Tells an official whose turn it is, and when the scores can be locked. */
export const scoringProgress = async (
  { judging }: ProgressDeps,
  ref: CompetitionRef,
  evaluators: readonly Id<'person'>[],
  at: Instant,
  tiedAt: Instant | '',
  asked: { readonly mustHaves?: readonly MustHave[] } = {},
): Promise<ScoringProgress> => {
  const { tenders, sheets, agreed } = await judging.all(ref);
  const standing = tenders.filter(({ state }) => state === 'valid');
  const valid = standing.map(({ id }) => id);
  const unchecked = standing.filter((tender) => !meetsAll(asked, tender)).length;
  const answersUntil = openUntil(tenders, at);
  return {
    tenders: valid.length,
    waitsFor: evaluators.filter((one) => openSheets([one], valid, sheets) > 0),
    agreed: agreed.filter((one) => valid.includes(one.tender) && one.at > tiedAt).length,
    ...(unchecked > 0 && { unchecked }),
    ...(answersUntil !== undefined && { answersUntil }),
  };
};
