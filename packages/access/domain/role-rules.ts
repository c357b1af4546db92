import type { PartyKind } from './party.ts';
import { AUTHORITY_ROLES, ORGANISATION_ROLES, type Role } from './permission-table.ts';

/** Roles whose grant is told to the supervisor: they reach money, clients or sealed tenders. */
export const SENSITIVE_ROLES = ['opener', 'approver', 'verifier', 'case_worker'] as const satisfies readonly Role[];

/**
 * Roles that one person proposes and another confirms: the sensitive ones, and the two that could undo the rule (who
 * grants, and who is told).
 */
export const TWO_PERSON_ROLES = [...SENSITIVE_ROLES, 'supervisor', 'system_admin'] as const satisfies readonly Role[];

const sensitive: ReadonlySet<Role> = new Set(SENSITIVE_ROLES);
const twoPerson: ReadonlySet<Role> = new Set(TWO_PERSON_ROLES);
const rolesOf: { readonly [K in PartyKind]: ReadonlySet<Role> } = {
  authority: new Set(AUTHORITY_ROLES),
  organisation: new Set(ORGANISATION_ROLES),
};

export const isSensitive = (role: Role): boolean => sensitive.has(role);
export const needsTwoPersons = (role: Role): boolean => twoPerson.has(role);
export const roleFitsParty = (role: Role, kind: PartyKind): boolean => rolesOf[kind].has(role);
