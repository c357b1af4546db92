import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PurchasingError } from '../app/ports.ts';

/** Refusals of this context as HTTP statuses. */
export const statusOf = {
  'lifecycle.not_allowed': 409,
  'purchasing.not_found': 404,
  'purchasing.not_due': 409,
  'purchasing.no_category': 409,
  'purchasing.category_incomplete': 422,
  'purchasing.category_exists': 409,
  'purchasing.last_day_passed': 422,
  'purchasing.estimate_exceeded': 422,
  'purchasing.turnover_unreasoned': 422,
  'purchasing.closed': 409,
  'purchasing.already_applied': 409,
  'purchasing.mandate_missing': 403,
  'purchasing.not_own_declaration': 403,
  'purchasing.declaration_missing': 422,
  'purchasing.requirement_undeclared': 422,
  'purchasing.exclusion_ground_declared': 422,
  'purchasing.deadline_passed': 422,
  'purchasing.already_extended': 409,
  'purchasing.same_person': 403,
  'purchasing.own_organisation': 403,
  'purchasing.proposal_differs': 409,
  'purchasing.reasons_missing': 422,
  'purchasing.not_heard': 422,
  'purchasing.wrong_suspension': 409,
  'purchasing.nothing_to_reevaluate': 409,
  'purchasing.consortium_incomplete': 409,
  'purchasing.consortium_changed': 409,
} as const satisfies Record<PurchasingError['code'], ContentfulStatusCode>;
