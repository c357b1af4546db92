import { err, ok } from '@kt/kernel';
import { about, type Deciders, withReason } from './decider.ts';

/** From the opened tenders to a ranking that waits for its decision. */
export const EVALUATION: Deciders<'none_suitable' | 'lock_scores'> = {
  none_suitable: (state, { reason }, at, by) =>
    withReason(reason, () => ok([{ type: 'competition.none_suitable', ...about(state, at, by), reason }])),

  lock_scores: (state, { document, seed, ranked }, at, by) =>
    ranked < 1
      ? err({ code: 'competition.nothing_to_rank' })
      : ok([{ type: 'competition.scores_locked', ...about(state, at, by), document, seed, ranked }]),
};
