import { err, ok, type Result } from '@kt/kernel';
import { allows } from './allows.ts';
import type { Permitted, Refused } from './authorize.ts';
import type { Machine } from './machine.ts';
import { kindOf } from './party.ts';
import type { Permission } from './permission-table.ts';
import { scopeFor } from './permissions/machine-scopes.ts';

type Call = { readonly operation: string; readonly actingFor?: string };

/**
 * Judges a machine's call: by the same row of the permission table as a person's, in the role of the scope that holds
 * the operation. Without such a scope the row does not matter. Its act is recorded as the machine's.
 */
export const authorizeMachine = (
  permission: Permission | undefined,
  machine: Machine,
  { operation, actingFor }: Call,
): Result<Permitted, Refused> => {
  const forbidden = err({ code: 'access.forbidden', operation } as const);
  if (actingFor === undefined) return err({ code: 'access.acting_for_missing' });
  if (actingFor !== machine.of) return err({ code: 'access.not_member' });
  const scope = scopeFor(machine.scopes, operation);
  if (permission === undefined || scope === undefined) return forbidden;
  const roles = [scope.role];
  return allows(permission, { signedIn: true, memberOf: kindOf(machine.of), standing: 'confirmed', roles })
    ? ok({ by: machine.machine, actingFor: machine.of, roles, organisations: [machine.of] })
    : forbidden;
};
