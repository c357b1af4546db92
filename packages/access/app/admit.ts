import type { Result } from '@kt/kernel';
import { authorize, type Permitted, type Refused } from '../domain/authorize.ts';
import { authorizeMachine } from '../domain/authorize-machine.ts';
import type { Machine } from '../domain/machine.ts';
import type { Permission } from '../domain/permission-table.ts';
import type { Principal } from '../domain/principal.ts';
import type { MachineRef } from './ports.ts';
import type { Credentials, PersonCredentials } from './resolve-principal.ts';

export type AdmitDeps = {
  readonly resolve: (
    credentials: PersonCredentials,
  ) => Promise<Result<Principal, { readonly code: 'access.signed_out' } | { readonly code: 'access.token_invalid' }>>;
  readonly resolveMachine: (ref: MachineRef) => Promise<Result<Machine, { readonly code: 'access.token_invalid' }>>;
  readonly permissionOf: (operation: string) => Permission | undefined;
};

export type Call = {
  readonly credentials: Credentials;
  readonly operation: string;
  readonly actingFor?: string;
  /** Told who is calling, for an answer about the caller itself. */
  readonly seen?: (principal: Principal) => void;
};

/** Judges one call. A public operation asks nobody's name and reads nothing. */
export const admitWith =
  ({ resolve, resolveMachine, permissionOf }: AdmitDeps) =>
  async ({
    credentials,
    operation,
    actingFor,
    seen,
  }: Call): Promise<Result<Permitted, Refused | { readonly code: 'access.token_invalid' }>> => {
    const permission = permissionOf(operation);
    if (permission?.relation === 'public') return authorize(permission, { principal: undefined, operation });
    const asked = { operation, ...(actingFor !== undefined && { actingFor }) };
    if (credentials.is === 'machine') {
      const machine = await resolveMachine(credentials);
      return machine.ok ? authorizeMachine(permission, machine.value, asked) : machine;
    }
    const principal = await resolve(credentials);
    if (!principal.ok) return principal;
    seen?.(principal.value);
    return authorize(permission, { principal: principal.value, ...asked });
  };
