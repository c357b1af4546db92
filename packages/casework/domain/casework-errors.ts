import type { Actor, Cents, Id, LocalDate, NotAllowed } from '@kt/kernel';
import type { OptionChange } from './shown-mark.ts';

/** Every reason for which a rule of casework says no. */
export type CaseworkError =
  | NotAllowed
  | { readonly code: 'casework.retention_passed' }
  | { readonly code: 'casework.legal_hold' }
  | { readonly code: 'casework.no_hold' }
  | { readonly code: 'casework.not_due' }
  /** Nothing to take back: the client is tied to no number of the national system, or came with it. */
  | { readonly code: 'casework.not_joined' }
  | { readonly code: 'casework.separation_pending' }
  | { readonly code: 'casework.separation_not_asked' }
  /** Whoever joined the client or asked for the separation leaves it to somebody else. */
  | { readonly code: 'casework.separation_by_another' }
  /** The client is theirs already, or somebody was to stand in for themselves. */
  | { readonly code: 'casework.same_worker' }
  | { readonly code: 'casework.same_person'; readonly person: Actor }
  | { readonly code: 'casework.day_in_future'; readonly day: LocalDate }
  | { readonly code: 'casework.day_out_of_order'; readonly day: LocalDate; readonly notBefore: LocalDate }
  | { readonly code: 'casework.group_missing' }
  | { readonly code: 'casework.choice_missing' }
  | { readonly code: 'casework.option_not_shown' }
  /** What was on the page is not what can be chosen now; whoever refuses adds what can, and the mark of that. */
  | { readonly code: 'casework.options_changed'; readonly changes: readonly OptionChange[] }
  | { readonly code: 'casework.not_first_in_rotation' }
  | { readonly code: 'casework.preferred_first'; readonly preferred: Id<'agreement'> }
  | { readonly code: 'casework.not_ranked' }
  | { readonly code: 'casework.mode_not_in_use'; readonly mode: string }
  | { readonly code: 'casework.no_option_left' }
  | { readonly code: 'casework.above_own_limit'; readonly limitCents: Cents; readonly reservedCents: Cents }
  | { readonly code: 'casework.above_approval'; readonly approvedCents: Cents; readonly reservedCents: Cents }
  | { readonly code: 'casework.approval_pending' }
  | { readonly code: 'casework.approval_not_asked' }
  | { readonly code: 'casework.information_missing' }
  | { readonly code: 'casework.answer_too_late'; readonly answerBy: string }
  | { readonly code: 'casework.take_back_too_late'; readonly until: string }
  | { readonly code: 'casework.meeting_missing' }
  | { readonly code: 'casework.meeting_was_held'; readonly day: LocalDate }
  | { readonly code: 'casework.no_open_proposal' }
  | { readonly code: 'casework.nothing_to_correct' };
