import type { NotAllowed } from '@kt/kernel';
import type { FoundingError } from '../domain/authority.ts';
import type { BoardError } from '../domain/board-change.ts';
import type { MachineError, MandateError, MembershipError } from '../domain/errors.ts';

export type AccessError =
  | MembershipError
  | MandateError
  | MachineError
  | FoundingError
  | BoardError
  /** The officer called another number than the one on file. */
  | { readonly code: 'access.other_number' }
  | NotAllowed
  /** No such person, membership or mandate here, or none that the caller may know of. */
  | { readonly code: 'access.not_found' }
  /** Nobody decides about an organisation they belong to. */
  | { readonly code: 'access.own_organisation' }
  /** Only one who holds a mandate in force confirms another's as second signatory. */
  | { readonly code: 'access.not_signatory' }
  | { readonly code: 'access.signs_together' }
  /** That client of the identity provider was written down before, here or elsewhere. */
  | { readonly code: 'access.client_taken' }
  /** The person was closed; no sign-in any more. */
  | { readonly code: 'access.person_closed' };
