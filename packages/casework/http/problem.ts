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
  'casework.same_person': 403,
  'casework.day_in_future': 422,
  'casework.day_out_of_order': 422,
  'casework.group_missing': 409,
  'casework.choice_missing': 409,
  'casework.option_not_shown': 422,
  'casework.not_first_in_rotation': 422,
  'casework.information_missing': 422,
  'casework.answer_too_late': 409,
  'casework.no_open_proposal': 409,
  'casework.nothing_to_correct': 409,
  'casework.prefix_missing': 409,
  'casework.no_option': 409,
  'casework.not_revealed': 403,
  'casework.file_refused': 415,
  'casework.file_empty': 422,
  'casework.no_evidence_now': 409,
  'lifecycle.not_allowed': 409,
} as const satisfies Record<CaseworkRefusal['code'], ContentfulStatusCode>;

/** Other contexts whose refusals of an offer pass through: no place, no money. All of them are conflicts. */
const PASSED_ON = /^(agreements|settlement)\./;

/** The statuses for the answer to an offer, with the other contexts' refusal in it if it is one. */
export const offerStatusOf = (error: AppError | undefined): Readonly<Record<string, ContentfulStatusCode>> =>
  error !== undefined && PASSED_ON.test(error.code) ? { ...statusOf, [error.code]: 409 } : statusOf;
