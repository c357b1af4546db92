import { type Actor, err, type MunicipalityCode, ok, type Result } from '@kt/kernel';
import { allows, type CallerFacts, wantsSecondSignatory } from './allows.ts';
import type { GateError } from './errors.ts';
import { kindOf, type Party, parseParty } from './party.ts';
import type { Permission, Role } from './permission-table.ts';
import type { Capacity, Principal } from './principal.ts';

/** What the gate knows of a permitted call; the HTTP shell makes the `Act` of it. */
export type Permitted = {
  /** The person, or `public` when nobody is signed in. */
  readonly by: Actor;
  readonly actingFor?: Party;
  /** Roles in what is acted for. */
  readonly roles: readonly Role[];
  /** Everything the person belongs to: nobody decides about their own. */
  readonly organisations: readonly Party[];
  /** When set, the answer must be cut to this municipality. */
  readonly municipality?: MunicipalityCode;
};

export type Refused = Extract<
  GateError,
  {
    readonly code:
      | 'access.signed_out'
      | 'access.acting_for_missing'
      | 'access.not_member'
      | 'access.forbidden'
      | 'access.signs_together';
  }
>;

const factsOf = (capacity: Capacity | undefined): CallerFacts =>
  capacity === undefined
    ? { signedIn: true, roles: [] }
    : {
        signedIn: true,
        memberOf: kindOf(capacity.of),
        standing: capacity.standing,
        roles: capacity.roles,
        ...(capacity.mandate && { mandate: capacity.mandate }),
        ...(capacity.municipality && { municipality: capacity.municipality }),
      };

/** Only a viewer who holds no other fitting role is cut to its municipality. */
const boundTo = (permission: Permission, capacity: Capacity | undefined): MunicipalityCode | undefined => {
  if (permission.relation !== 'municipality' || capacity === undefined) return undefined;
  const wider = capacity.roles.some((role) => role !== 'municipality_viewer' && permission.roles.includes(role));
  return wider ? undefined : capacity.municipality;
};

const capacityFor = (principal: Principal, actingFor: string | undefined): Result<Capacity | undefined, Refused> => {
  if (actingFor === undefined) return ok(undefined);
  const party = parseParty(actingFor);
  const capacity = principal.memberships.find((one) => one.of === party);
  return capacity === undefined ? err({ code: 'access.not_member' }) : ok(capacity);
};

const needsParty = (permission: Permission): boolean =>
  permission.relation !== 'public' && permission.relation !== 'signed_in';

const permitted = (permission: Permission, principal: Principal, capacity: Capacity | undefined): Permitted => {
  const municipality = boundTo(permission, capacity);
  return {
    by: principal.person,
    roles: capacity?.roles ?? [],
    organisations: principal.memberships.map((one) => one.of),
    ...(capacity && { actingFor: capacity.of }),
    ...(municipality && { municipality }),
  };
};

/**
 * Judges one call by its row of the permission table.
 *
 * @param permission the operation's row; none means that nobody may.
 * @param actingFor the `Acting-For` header. Naming a party one does not belong to is refused in every case.
 */
export const authorize = (
  permission: Permission | undefined,
  call: { readonly principal: Principal | undefined; readonly operation: string; readonly actingFor?: string },
): Result<Permitted, Refused> => {
  const { principal, operation } = call;
  const forbidden = err({ code: 'access.forbidden', operation });
  if (permission === undefined) return forbidden;
  if (principal === undefined) {
    return permission.relation === 'public'
      ? ok({ by: 'public', roles: [], organisations: [] })
      : err({ code: 'access.signed_out' });
  }
  const found = capacityFor(principal, call.actingFor);
  if (!found.ok) return found;
  const capacity = found.value;
  if (needsParty(permission) && capacity === undefined) return err({ code: 'access.acting_for_missing' });
  const facts = factsOf(capacity);
  if (wantsSecondSignatory(permission, facts)) return err({ code: 'access.signs_together' });
  return allows(permission, facts) ? ok(permitted(permission, principal, capacity)) : forbidden;
};
