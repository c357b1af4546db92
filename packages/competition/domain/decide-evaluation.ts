import { err, ok } from '@kt/kernel';
import type { Competition } from './competition-state.ts';
import { about, type Decider, type Deciders, hasPrepared, withoutInterests, withReason } from './decider.ts';
import { isTied } from './interest-statement.ts';

/** After the decision there is still somebody who may sign: then it does not end here. */
const hasWinners = ({ decision }: Competition): boolean => decision !== undefined && decision.winners.length > 0;

const noneSuitable: Decider<'none_suitable'> = (state, { reason, interests, judges }, at, by) => {
  if (hasPrepared(state, judges, by)) return err({ code: 'competition.same_person' });
  if (hasWinners(state)) return err({ code: 'competition.winners_left' });
  return withoutInterests(interests, () =>
    withReason(reason, () => ok([{ type: 'competition.none_suitable', ...about(state, at, by), reason }])),
  );
};

/** From the opened tenders to a ranking that waits for its decision. */
export const EVALUATION: Deciders<'none_suitable' | 'lock_scores'> = {
  none_suitable: noneSuitable,

  lock_scores: (state, { document, seed, ranked, interests }, at, by) => {
    if (isTied(state, by)) return err({ code: 'competition.conflict_of_interest' });
    return withoutInterests(interests, () =>
      ranked < 1
        ? err({ code: 'competition.nothing_to_rank' })
        : ok([{ type: 'competition.scores_locked', ...about(state, at, by), document, seed, ranked }]),
    );
  },
};
