import type { WorkError } from '@kt/kernel';
import type { StatusTable } from '@kt/platform/http/problem.ts';
import type { AccessError } from '../app/errors.ts';
import type { GateError } from '../domain/errors.ts';

type Code = Exclude<AccessError | GateError | WorkError, { readonly code: 'lifecycle.not_allowed' }>['code'];

export const statusOf = {
  'access.signed_out': 401,
  'access.token_invalid': 401,
  'access.sign_in_failed': 400,
  'access.foreign_origin': 403,
  'access.acting_for_missing': 400,
  'access.not_member': 403,
  'access.forbidden': 403,
  'access.not_found': 404,
  'access.unknown_grant': 404,
  'access.not_invited': 403,
  'access.invitation_lapsed': 409,
  'access.last_admin': 409,
  'access.self_grant': 403,
  'access.self_confirm': 403,
  'access.same_person': 403,
  'access.own_organisation': 403,
  'access.not_signatory': 403,
  'access.signs_together': 403,
  'access.person_closed': 403,
  'access.role_not_for_party': 422,
  'access.role_held': 409,
  'access.two_persons_needed': 422,
  'access.municipality_required': 422,
  'access.municipality_not_for_role': 422,
  'access.proposal_lapsed': 409,
  'access.not_due': 409,
  'access.mandate_over': 409,
  'access.board_unchanged': 422,
  'access.board_source_in_future': 422,
  'access.board_cannot_sign': 422,
  'access.other_number': 422,
  'access.machine_period': 422,
  'access.scope_not_for_party': 422,
  'access.client_taken': 409,
  'access.two_admins_needed': 422,
  'access.authority_exists': 409,
  'idempotency.key_reused': 422,
  'work.stale': 412,
  'work.busy': 503,
} as const satisfies StatusTable & Record<Code, number>;
