import { err, type Id, ok } from '@kt/kernel';
import type { Competition, EndingNotice } from './competition-state.ts';
import { about, type Decider, type Deciders, hasPrepared, withoutInterests, withReason } from './decider.ts';

/** After the decision there is still somebody who may sign: then it does not end here. */
const hasWinners = ({ decision }: Competition): boolean => decision !== undefined && decision.winners.length > 0;

/** An ending that somebody hears of is the next version of what was decided, and is given notice of like a decision. */
const noticeOf = (state: Competition, parties: readonly Id<'organisation'>[] = []): Partial<EndingNotice> =>
  state.published === undefined ? {} : { version: (state.decision?.version ?? 0) + 1, parties };

const noneSuitable: Decider<'none_suitable'> = (state, { reason, interests, judges, parties }, at, by) => {
  if (hasPrepared(state, judges, by)) return err({ code: 'competition.same_person' });
  if (hasWinners(state)) return err({ code: 'competition.winners_left' });
  return withoutInterests(interests, () =>
    withReason(reason, () =>
      ok([{ type: 'competition.none_suitable', ...about(state, at, by), reason, ...noticeOf(state, parties) }]),
    ),
  );
};

/** Once the tenders are open, an interruption decides about them: it is not for whoever has prepared the decision. */
const cancel: Decider<'cancel'> = (state, { reason, interests, judges = [], parties }, at, by) => {
  if (state.opened !== undefined && hasPrepared(state, judges, by)) return err({ code: 'competition.same_person' });
  return withoutInterests(interests, () =>
    withReason(reason, () =>
      ok([{ type: 'competition.cancelled', ...about(state, at, by), reason, ...noticeOf(state, parties) }]),
    ),
  );
};

/** Endings without a winner: decisions themselves, against which a remedy can be sought. */
export const ENDING: Deciders<'cancel' | 'none_suitable'> = { cancel, none_suitable: noneSuitable };
