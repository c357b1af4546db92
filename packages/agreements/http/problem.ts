import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AgreementsError } from '../app/ports.ts';

/** Refusals of this context as HTTP statuses. */
export const statusOf = {
  'agreements.not_found': 404,
  'agreements.terms_invalid': 422,
  'agreements.checks_missing': 409,
  'agreements.data_protection_missing': 409,
  'agreements.already_signed': 409,
  'agreements.already_drafted': 409,
  'agreements.same_person': 403,
  'agreements.second_person_needed': 403,
  'agreements.checks_already_waived': 409,
  'agreements.signed_here': 409,
  'agreements.own_organisation': 403,
  'agreements.remedy_open': 409,
  'agreements.period_over': 409,
  'agreements.change_open': 409,
  'agreements.no_open_change': 409,
  'agreements.not_your_side': 409,
  'agreements.value_guard': 422,
  'agreements.option_unknown': 422,
  'agreements.option_used': 409,
  'agreements.notice_passed': 409,
  'agreements.not_due': 409,
  'agreements.full': 409,
  'agreements.orders_suspended': 409,
  'agreements.not_started': 409,
  'agreements.ended': 409,
  'agreements.language': 409,
  'agreements.municipality': 409,
  'lifecycle.not_allowed': 409,
} as const satisfies Record<AgreementsError['code'], ContentfulStatusCode>;
