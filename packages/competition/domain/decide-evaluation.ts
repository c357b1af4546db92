import { err, ok } from '@kt/kernel';
import { about, type Deciders, withoutInterests } from './decider.ts';
import { isTied } from './interest-statement.ts';

/** From the opened tenders to a ranking that waits for its decision. */
export const EVALUATION: Deciders<'lock_scores'> = {
  lock_scores: (state, { document, seed, ranked, interests }, at, by) => {
    if (isTied(state, by)) return err({ code: 'competition.conflict_of_interest' });
    return withoutInterests(interests, () =>
      ranked < 1
        ? err({ code: 'competition.nothing_to_rank' })
        : ok([{ type: 'competition.scores_locked', ...about(state, at, by), document, seed, ranked }]),
    );
  },
};
