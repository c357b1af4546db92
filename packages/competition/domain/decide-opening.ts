import { type Actor, err, type Instant, ok } from '@kt/kernel';

import type { CompetitionError } from './competition-errors.ts';
import type { CompetitionFact } from './competition-facts.ts';
import type { Competition } from './competition-state.ts';
import { addendum } from './decide-addendum.ts';
import { about, type CommandMap, type Decider, type Deciders } from './decider.ts';
import {
  type Capacity,
  evaluatorsOf,
  hasDeclared,
  hasTies,
  isTied,
  type Ties,
  toBeReplaced,
} from './interest-statement.ts';
import { mayRelease, openableFrom, waitingApproval } from './opening-gate.ts';

const isTooNew = ({ published, deputies }: Competition, roleSince: string, by: string): boolean =>
  published !== undefined && roleSince > published.at && !deputies.some((deputy) => deputy === by);

const NO_TIES: Ties = { organisations: [], people: [] };

const declaredFact = (state: Competition, capacity: Capacity, ties: Ties, at: Instant, by: Actor): CompetitionFact => ({
  type: 'competition.interests_declared',
  ...about(state, at, by),
  capacity,
  ...ties,
});

/** Why this person may not open, whatever the moment. */
const unfitOpener = (
  state: Competition,
  { declaresNoConflict, interests, roleSince }: CommandMap['approve_opening'],
  by: Actor,
): CompetitionError | undefined => {
  if (!declaresNoConflict) return { code: 'competition.declaration_missing' };
  if (interests.length > 0 || isTied(state, by)) return { code: 'competition.conflict_of_interest' };
  return isTooNew(state, roleSince, by) ? { code: 'competition.opener_too_new' } : undefined;
};

const approveOpening: Decider<'approve_opening'> = (state, command, at, by) => {
  if (state.openingApprovedAt !== undefined) return err({ code: 'competition.opening_approved_already' });
  const from = openableFrom(state);
  if (at < from) return err({ code: 'competition.opening_waits', from });
  const unfit = unfitOpener(state, command, by);
  if (unfit !== undefined) return err(unfit);
  const subject = about(state, at, by);
  const first = waitingApproval(state, at);
  if (first?.by === by) return err({ code: 'competition.same_person' });
  const stated = hasDeclared(state, by, 'opener') ? [] : [declaredFact(state, 'opener', NO_TIES, at, by)];
  const own = [...stated, { type: 'competition.opener_approved', ...subject } as const];
  return ok(first === undefined ? own : [...own, { type: 'competition.opening_approved', ...subject }]);
};

/** A tie once declared is not taken back, and the same is not stated twice. */
const declareInterests: Decider<'declare_interests'> = (state, { capacity, ties }, at, by) =>
  isTied(state, by) || (hasDeclared(state, by, capacity) && !hasTies(ties))
    ? err({ code: 'competition.declared_already' })
    : ok([declaredFact(state, capacity, ties, at, by)]);

/** From the invitation to the opened tenders. */
export const OPENING: Deciders<
  'addendum' | 'name_deputy' | 'name_evaluator' | 'declare_interests' | 'close' | 'approve_opening' | 'witness' | 'open'
> = {
  addendum,
  declare_interests: declareInterests,

  name_deputy: (state, { person }, at, by) => {
    if (person === by) return err({ code: 'competition.same_person' });
    if (state.deputies.includes(person)) return err({ code: 'competition.deputy_named_already' });
    return ok([{ type: 'competition.deputy_named', ...about(state, at, by), person }]);
  },

  name_evaluator: (state, { person, instead }, at, by) => {
    if (person === by) return err({ code: 'competition.same_person' });
    if (!toBeReplaced(state).includes(instead)) return err({ code: 'competition.evaluator_not_tied' });
    if (evaluatorsOf(state).includes(person) || isTied(state, person))
      return err({ code: 'competition.evaluator_unfit' });
    return ok([{ type: 'competition.evaluator_named', ...about(state, at, by), person, instead }]);
  },

  close: (state, _command, at, by) =>
    at < state.deadline
      ? err({ code: 'competition.deadline_not_reached', deadline: state.deadline })
      : ok([{ type: 'competition.closed', ...about(state, at, by) }]),

  approve_opening: approveOpening,

  witness: (state, { head }, at, by) => {
    const released = mayRelease(state, at);
    if (!released.ok) return released;
    if (state.head !== undefined) return err({ code: 'competition.witnessed_already' });
    return ok([{ type: 'competition.witnessed', ...about(state, at, by), head }]);
  },

  open: (state, { counts, withdrawn = [] }, at, by) => {
    const released = mayRelease(state, at);
    if (!released.ok) return released;
    if (state.head === undefined) return err({ code: 'competition.witness_missing' });
    return ok([
      { type: 'competition.opened', ...about(state, at, by), counts, ...(withdrawn.length > 0 && { withdrawn }) },
    ]);
  },
};

/** What the clock has already done to a competition by a moment: the deadline closes it, whoever looks first. */
export const passedDeadline = (state: Competition, at: CompetitionFact['at']): readonly CompetitionFact[] =>
  state.state === 'open' && at >= state.deadline ? [{ type: 'competition.closed', ...about(state, at, 'clock') }] : [];
