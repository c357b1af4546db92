import type { NotAllowed } from '@kt/kernel';
import type { Role } from './permission-table.ts';

/** Refusals of a membership, a role or a mandate. */
export type MembershipError =
  | NotAllowed
  /** Nobody gives a role to oneself. */
  | { readonly code: 'access.self_grant'; readonly role: Role }
  /** The second person must be another than the first. */
  | { readonly code: 'access.same_person' }
  /** Nobody confirms one's own standing or mandate. */
  | { readonly code: 'access.self_confirm' }
  | { readonly code: 'access.role_not_for_party'; readonly role: Role }
  | { readonly code: 'access.role_held'; readonly role: Role }
  | { readonly code: 'access.two_persons_needed'; readonly role: Role }
  | { readonly code: 'access.municipality_required' }
  | { readonly code: 'access.municipality_not_for_role'; readonly role: Role }
  | { readonly code: 'access.unknown_grant' }
  /** Only the invited person answers an invitation. */
  | { readonly code: 'access.not_invited' }
  | { readonly code: 'access.invitation_lapsed'; readonly lapsedAt: string }
  /** An authority without a system admin could give no role any more. */
  | { readonly code: 'access.last_admin' }
  | { readonly code: 'access.proposal_lapsed'; readonly lapsedAt: string }
  | { readonly code: 'access.not_due'; readonly dueAt?: string };

export type MandateError =
  | NotAllowed
  | { readonly code: 'access.self_confirm' }
  | { readonly code: 'access.same_person' }
  | { readonly code: 'access.mandate_over'; readonly overAt: string }
  | { readonly code: 'access.not_due'; readonly dueAt?: string };

export type MachineError =
  | NotAllowed
  | { readonly code: 'access.same_person' }
  | { readonly code: 'access.proposal_lapsed'; readonly lapsedAt: string }
  | { readonly code: 'access.not_due'; readonly dueAt?: string }
  /** Its last day is over already, or further away than the rules let it be. */
  | { readonly code: 'access.machine_period'; readonly lastDay: string }
  | { readonly code: 'access.scope_not_for_party'; readonly scope: string };

/** Refusals at the gate, before any use case is called. */
export type GateError =
  /** The identity provider's answer is not the one that was asked for, or came too late. */
  | { readonly code: 'access.sign_in_failed' }
  /** Nobody is signed in, or the session is over. */
  | { readonly code: 'access.signed_out' }
  /** A bearer token that is not ours, not valid now, or of nobody we know. */
  | { readonly code: 'access.token_invalid' }
  | { readonly code: 'access.foreign_origin' }
  | { readonly code: 'access.acting_for_missing' }
  | { readonly code: 'access.not_member' }
  /** The act binds the organisation, and the caller's mandate binds only jointly with another signatory's. */
  | { readonly code: 'access.signs_together' }
  | { readonly code: 'access.forbidden'; readonly operation: string };
