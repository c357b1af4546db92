import {
  type Actor,
  dayInFinland,
  err,
  type Id,
  type Instant,
  type Lifecycle,
  type MunicipalityCode,
  ok,
  plusHours,
  type Result,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { MembershipError } from './errors.ts';
import type { Role } from './permission-table.ts';

/**
 * A role's way from proposal to end. Roles that need one person only start `in_force`, unless the holder is invited:
 * those wait for the person's own `accept`.
 */
export const grantLifecycle = {
  none: { propose_role: ['proposed', 'in_force'] },
  proposed: { confirm_role: 'in_force', accept: 'in_force', refuse_role: 'refused', lapse_role: 'lapsed' },
  in_force: { revoke_role: 'revoked' },
  refused: {},
  lapsed: {},
  revoked: {},
} as const satisfies Lifecycle;

/** A role proposed for, or held by, a member. Grants that are over live on in the events only. */
export type Grant = {
  readonly id: Id<'grant'>;
  readonly role: Role;
  readonly state: 'proposed' | 'in_force';
  readonly proposedBy: Actor;
  readonly proposedAt: Instant;
  readonly confirmedBy?: Actor;
  /** From when the role holds; judged against, e.g., the publication of the competition to be opened. */
  readonly since?: Instant;
  /** Only for a municipality viewer. */
  readonly municipality?: MunicipalityCode;
};

/** How long a proposal waits for the second person: `roleProposalHours` of the rules. */
export const lapsesAt = ({ proposedAt }: Pick<Grant, 'proposedAt'>): Instant =>
  plusHours(proposedAt, commonRule('roleProposalHours', dayInFinland(proposedAt)));

export type GrantCommand = {
  readonly type: 'confirm_role' | 'refuse_role' | 'revoke_role' | 'lapse_role';
  readonly grant: Id<'grant'>;
};

/** Who may take the step, and when; the transition itself stands in the table. */
export const judgeGrantStep = (
  grant: Grant,
  step: GrantCommand['type'],
  who: { readonly person: Id<'person'>; readonly by: Actor; readonly at: Instant },
): Result<Grant, MembershipError> => {
  const lapse = lapsesAt(grant);
  if (step === 'lapse_role') return who.at < lapse ? err({ code: 'access.not_due', dueAt: lapse }) : ok(grant);
  if (step !== 'confirm_role') return ok(grant);
  if (who.at >= lapse) return err({ code: 'access.proposal_lapsed', lapsedAt: lapse });
  if (who.by === who.person) return err({ code: 'access.self_grant', role: grant.role });
  return who.by === grant.proposedBy ? err({ code: 'access.same_person' }) : ok(grant);
};
