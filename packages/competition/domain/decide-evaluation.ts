import { err, ok } from '@kt/kernel';
import { about, type Decider, type Deciders, withoutInterests } from './decider.ts';
import { witnessesMissing } from './draw.ts';
import { isTied } from './interest-statement.ts';

/** Two different people, whom nothing ties to a tenderer, repeat the draw of the ranking that lies before them. */
const witnessDraw: Decider<'witness_draw'> = (state, { evaluation: hash, interests }, at, by) => {
  const { evaluation: locked } = state;
  if (locked?.document !== hash) return err({ code: 'competition.evaluation_changed' });
  if (locked.isDrawn !== true) return err({ code: 'competition.nothing_drawn' });
  if (isTied(state, by)) return err({ code: 'competition.conflict_of_interest' });
  const { witnesses = [] } = locked;
  if (witnesses.some(({ person }) => person === by)) return err({ code: 'competition.same_person' });
  if (witnessesMissing(locked) === 0) return err({ code: 'competition.draw_witnessed_already' });
  const number = witnesses.length + 1;
  return withoutInterests(interests, () =>
    ok([{ type: 'competition.draw_witnessed', ...about(state, at, by), evaluation: hash, number }]),
  );
};

/** From the opened tenders to a ranking that waits for its decision. */
export const EVALUATION: Deciders<'lock_scores' | 'witness_draw'> = {
  lock_scores: (state, { document, seed, ranked, isDrawn, interests }, at, by) => {
    if (isTied(state, by)) return err({ code: 'competition.conflict_of_interest' });
    const drawn = isDrawn === true ? ({ isDrawn } as const) : {};
    return withoutInterests(interests, () =>
      ranked < 1
        ? err({ code: 'competition.nothing_to_rank' })
        : ok([{ type: 'competition.scores_locked', ...about(state, at, by), document, seed, ranked, ...drawn }]),
    );
  },

  witness_draw: witnessDraw,
};
