import { err, ok } from '@kt/kernel';
import { callParts, declinable, membersOf, nextWord, ringErrors, unconsented } from './call-ring.ts';
import type { CategoryTerms } from './competition-content.ts';
import type { CompetitionError } from './competition-errors.ts';
import type { Competition } from './competition-state.ts';
import { contentErrors, deadlineErrors } from './content-check.ts';
import { leftOutErrors } from './criteria.ts';
import { about, type Decided, type Decider, type Deciders, withReason } from './decider.ts';
import { keepsLot } from './lots.ts';

const closedSystem = (category: CategoryTerms): readonly CompetitionError[] =>
  category.systemIsOpen ? [] : [{ code: 'competition.system_closed' }];

const initialPeriod = ({ initialPeriodEnds: until }: CategoryTerms): CompetitionError => ({
  code: 'competition.initial_period_runs',
  ...(until !== undefined && { until }),
});

const unfinishedAdmissions = (category: CategoryTerms, admitted: readonly unknown[]): readonly CompetitionError[] => [
  ...(category.initialPeriodIsOver ? [] : [initialPeriod(category)]),
  ...(admitted.length > 0 ? [] : [{ code: 'competition.nobody_admitted' } as const]),
];

const unless = (errors: readonly CompetitionError[], decide: () => Decided): Decided => {
  const [first] = errors;
  return first === undefined ? decide() : err(first);
};

const wasWrittenBy = (state: Competition, by: string): boolean => state.editors.includes(by) || state.sent?.by === by;

/** A word of another area: its first person proposes, a second one gives it. */
const consent: Decider<'consent'> = (state, { buyer }, at, by) => {
  const word = nextWord(state, buyer, by);
  if (!word.ok) return word;
  const subject = { ...about(state, at, by), buyer };
  return ok([
    word.value.is === 'proposal'
      ? { type: 'competition.ring_consent_proposed', ...subject, terms: word.value.terms }
      : { type: 'competition.ring_consented', ...subject },
  ]);
};

/** The word of one person of another area that it does not buy on these terms. */
const decline: Decider<'decline'> = (state, { buyer, reason }, at, by) =>
  withReason(reason, () => {
    const terms = declinable(state, buyer, by);
    if (!terms.ok) return terms;
    return ok([
      { type: 'competition.ring_declined', ...about(state, at, by), buyer, terms: terms.value, reason: reason.trim() },
    ]);
  });

const sendForReview: Decider<'send_for_review'> = (state, { category }, at, by) =>
  unless(
    [
      ...closedSystem(category),
      ...contentErrors(state.content, category),
      ...ringErrors(state.authority, state.content),
      ...leftOutErrors(state.content.criteria, category.criteria),
      ...deadlineErrors(state.content.deadline, category, at),
    ],
    () => {
      const buyers = membersOf(state);
      const asked = buyers.length === 0 ? {} : { buyers };
      return ok([{ type: 'competition.sent_for_review', ...about(state, at, by), ...asked }]);
    },
  );

/** From the first draft to the invitation. */
export const PREPARATION: Deciders<
  'edit' | 'set_lots' | 'send_for_review' | 'return' | 'approve' | 'consent' | 'decline' | 'attach_key' | 'publish'
> = {
  edit: (state, { content }, at, by) =>
    keepsLot(state.content, content)
      ? ok([{ type: 'competition.edited', ...about(state, at, by), content }])
      : err({ code: 'competition.lot_fixed' }),

  set_lots: (state, { content, lots }, at, by) =>
    ok([{ type: 'competition.lots_set', ...about(state, at, by), content, lots }]),

  send_for_review: sendForReview,

  consent,

  decline,

  return: (state, { reason }, at, by) =>
    withReason(reason, () => {
      const type = state.state === 'decided_draft' ? 'competition.evaluation_reopened' : 'competition.returned';
      return ok([{ type, ...about(state, at, by), reason }]);
    }),

  approve: (state, _command, at, by) =>
    wasWrittenBy(state, by)
      ? err({ code: 'competition.same_person' })
      : ok([{ type: 'competition.approved', ...about(state, at, by) }]),

  attach_key: (state, { publicKey }, at, by) =>
    state.publicKey === undefined
      ? ok([{ type: 'competition.key_attached', ...about(state, at, by), publicKey }])
      : err({ code: 'competition.key_attached_already' }),

  publish: (state, { category, admitted }, at, by) =>
    unless(
      [
        ...(state.publicKey === undefined ? [{ code: 'competition.key_missing' } as const] : []),
        ...closedSystem(category),
        ...unfinishedAdmissions(category, admitted),
        ...contentErrors(state.content, category),
        ...ringErrors(state.authority, state.content),
        ...unconsented(state),
        ...deadlineErrors(state.content.deadline, category, at),
      ],
      () => {
        const { system, category: asked, serviceType, deadline, lot } = state.content;
        const { profile, standstillDays, answersBeforeDeadlineDays } = category;
        const invited = [...new Set(admitted)].sort();
        const subject = about(state, at, by);
        const parts = callParts(state.content);
        return ok([
          {
            type: 'competition.published',
            ...subject,
            system,
            category: asked,
            deadline,
            profile,
            serviceType,
            invited,
            ...(lot && { bundle: lot.bundle }),
            ...(parts.length > 0 && { parts }),
            ...(standstillDays !== undefined && { standstillDays }),
            ...(answersBeforeDeadlineDays !== undefined && { answersBeforeDeadlineDays }),
          },
        ]);
      },
    ),
};
