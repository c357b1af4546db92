import type { AppError } from '@kt/kernel';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { CaseworkRefusal } from '../app/ports.ts';

/** Refusals of this context as HTTP statuses. */
export const statusOf = {
  'casework.not_found': 404,
  'casework.own_organisation': 403,
  'casework.retention_passed': 410,
  'casework.legal_hold': 409,
  'casework.no_hold': 409,
  'casework.not_due': 409,
  'casework.not_joined': 409,
  'casework.separation_pending': 409,
  'casework.separation_not_asked': 409,
  'casework.separation_by_another': 403,
  'casework.file_unreadable': 422,
  'casework.file_long': 422,
  'casework.same_worker': 409,
  'casework.not_a_guide': 422,
  'casework.not_standing_in': 403,
  'casework.same_person': 403,
  'casework.day_in_future': 422,
  'casework.day_out_of_order': 422,
  'casework.group_missing': 409,
  'casework.choice_missing': 409,
  'casework.option_not_shown': 422,
  'casework.options_changed': 409,
  'casework.not_first_in_rotation': 422,
  'casework.preferred_first': 409,
  'casework.not_ranked': 422,
  'casework.mode_not_in_use': 409,
  'casework.no_option_left': 409,
  'casework.above_own_limit': 409,
  'casework.above_approval': 409,
  'casework.approval_pending': 409,
  'casework.approval_not_asked': 409,
  'casework.information_missing': 422,
  'casework.answer_too_late': 409,
  'casework.take_back_too_late': 409,
  'casework.meeting_missing': 409,
  'casework.meeting_was_held': 409,
  'casework.no_open_proposal': 409,
  'casework.nothing_to_correct': 409,
  'casework.prefix_missing': 409,
  'casework.no_option': 409,
  'casework.not_revealed': 403,
  'casework.file_refused': 415,
  'casework.file_identity_code': 422,
  'casework.file_empty': 422,
  'casework.no_evidence_now': 409,
  'casework.no_messages_now': 409,
  'casework.place_is_free': 409,
  'casework.never_fits': 409,
  'casework.waits_already': 409,
  'casework.names_client': 422,
  'casework.start_passed': 422,
  'lifecycle.not_allowed': 409,
} as const satisfies Record<CaseworkRefusal['code'], ContentfulStatusCode>;

/** Other contexts whose refusals of an offer pass through: no place, no money. All of them are conflicts. */
const PASSED_ON = /^(agreements|settlement)\./;

/** The statuses for the answer to an offer, with the other contexts' refusal in it if it is one. */
export const offerStatusOf = (error: AppError | undefined): Readonly<Record<string, ContentfulStatusCode>> =>
  error !== undefined && PASSED_ON.test(error.code) ? { ...statusOf, [error.code]: 409 } : statusOf;
