import type { Actor, LocalDate, NotAllowed } from '@kt/kernel';

/** Every reason for which a rule of casework says no. */
export type CaseworkError =
  | NotAllowed
  | { readonly code: 'casework.retention_passed' }
  | { readonly code: 'casework.legal_hold' }
  | { readonly code: 'casework.no_hold' }
  | { readonly code: 'casework.not_due' }
  | { readonly code: 'casework.same_person'; readonly person: Actor }
  | { readonly code: 'casework.day_in_future'; readonly day: LocalDate }
  | { readonly code: 'casework.day_out_of_order'; readonly day: LocalDate; readonly notBefore: LocalDate }
  | { readonly code: 'casework.group_missing' }
  | { readonly code: 'casework.choice_missing' }
  | { readonly code: 'casework.option_not_shown' }
  | { readonly code: 'casework.not_first_in_rotation' }
  | { readonly code: 'casework.information_missing' }
  | { readonly code: 'casework.answer_too_late'; readonly answerBy: string }
  | { readonly code: 'casework.no_open_proposal' }
  | { readonly code: 'casework.nothing_to_correct' };
