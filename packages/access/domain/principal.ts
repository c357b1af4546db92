import type { Id, Instant, Language, MunicipalityCode, Texts } from '@kt/kernel';
import { type Mandate, type MandateStanding, standingOf } from './mandate.ts';
import { type Membership, rolesInForce, type Standing, standingIn } from './membership.ts';
import type { Party } from './party.ts';
import type { Role } from './permission-table.ts';
import type { Person } from './person.ts';

/** One capacity in which the caller may act. */
export type Capacity = {
  readonly of: Party;
  readonly names: Texts;
  readonly standing: Standing;
  readonly roles: readonly Role[];
  /** Bound by the role of a municipality viewer. */
  readonly municipality?: MunicipalityCode;
  /** The right to bind the organisation: only `in_force` binds alone. */
  readonly mandate?: MandateStanding;
};

/** Who is calling, and everything it belongs to: read afresh for every request. */
export type Principal = {
  readonly person: Id<'person'>;
  readonly language: Language;
  readonly memberships: readonly Capacity[];
};

const capacities = (membership: Membership, mandates: readonly Mandate[], at: Instant): readonly Capacity[] => {
  const standing = standingIn(membership);
  if (standing === undefined) return [];
  const bound = membership.grants.find((grant) => grant.role === 'municipality_viewer' && grant.state === 'in_force');
  const own = mandates.filter(({ organisation }) => organisation === membership.of);
  const mandate = standingOf(own, at);
  const { of, names } = membership;
  const municipality = bound?.municipality;
  const roles = rolesInForce(membership);
  return [{ of, names, standing, roles, ...(municipality && { municipality }), ...(mandate && { mandate }) }];
};

/** @param at business time: mandates run out by it (sessions do not). */
export const principalOf = (
  person: Person,
  memberships: readonly Membership[],
  mandates: readonly Mandate[],
  at: Instant,
): Principal => ({
  person: person.person,
  language: person.language,
  memberships: memberships.flatMap((one) => capacities(one, mandates, at)),
});

/** Nobody decides about an organisation they belong to: every deciding act asks this first. */
export const belongsTo = (principal: Principal, party: Party): boolean =>
  principal.memberships.some((membership) => membership.of === party);
