import { err, ok } from '@kt/kernel';
import { addedRequirements, differenceOf } from './addendum-changes.ts';
import { keepsRing } from './call-ring.ts';
import type { CompetitionError } from './competition-errors.ts';
import type { CompetitionFact } from './competition-facts.ts';
import type { Competition } from './competition-state.ts';
import { openContentErrors } from './content-check.ts';
import { about, type CommandMap, type Decider } from './decider.ts';

type Given = Omit<
  Extract<CompetitionFact, { readonly type: 'competition.addendum_given' }>,
  keyof ReturnType<typeof about>
>;

const addendumOf = (
  state: Competition,
  { texts, deadline = state.deadline, changes, asksConfirmation, answers }: CommandMap['addendum'],
): Given => {
  const difference = changes && differenceOf(state.content, changes);
  const isMaterial = difference !== undefined || (answers === undefined && asksConfirmation !== false);
  return {
    type: 'competition.addendum_given',
    number: state.addenda.length + 1,
    texts,
    deadline,
    ...(deadline > state.deadline && { movedFrom: state.deadline }),
    ...(difference && { changes: difference }),
    ...(!isMaterial && { isMaterial }),
    ...(answers !== undefined && { answers }),
  };
};

/** What is asked for after the change must still be whole; what was published and stays is not judged again. */
const changeErrors = (state: Competition, { changes, deadline }: Given): readonly CompetitionError[] =>
  changes === undefined
    ? []
    : [
        ...addedRequirements(state.content, changes.is).map(
          (requirement) => ({ code: 'competition.requirement_added', requirement }) as const,
        ),
        ...(keepsRing(state.content, { ...state.content, ...changes.is })
          ? []
          : [{ code: 'competition.ring_fixed' } as const]),
        ...openContentErrors({ ...state.content, ...changes.is, deadline }),
      ];

/** A correction of an open competition, before its deadline; the deadline moves forward only. */
export const addendum: Decider<'addendum'> = (state, command, at, by) => {
  const { deadline } = state;
  if (at >= deadline) return err({ code: 'competition.deadline_passed', deadline });
  const given = addendumOf(state, command);
  if (given.deadline < deadline) return err({ code: 'competition.deadline_backwards', deadline });
  const [wrong] = changeErrors(state, given);
  return wrong === undefined ? ok([{ ...given, ...about(state, at, by) }]) : err(wrong);
};
