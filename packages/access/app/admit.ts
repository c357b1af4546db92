import type { Result } from '@kt/kernel';
import { authorize, type Permitted, type Refused } from '../domain/authorize.ts';
import type { Permission } from '../domain/permission-table.ts';
import type { Principal } from '../domain/principal.ts';
import type { Credentials } from './resolve-principal.ts';

export type AdmitDeps = {
  readonly resolve: (
    credentials: Credentials,
  ) => Promise<Result<Principal, { readonly code: 'access.signed_out' } | { readonly code: 'access.token_invalid' }>>;
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
  ({ resolve, permissionOf }: AdmitDeps) =>
  async ({
    credentials,
    operation,
    actingFor,
    seen,
  }: Call): Promise<Result<Permitted, Refused | { readonly code: 'access.token_invalid' }>> => {
    const permission = permissionOf(operation);
    if (permission?.relation === 'public') return authorize(permission, { principal: undefined, operation });
    const principal = await resolve(credentials);
    if (!principal.ok) return principal;
    seen?.(principal.value);
    const call = { principal: principal.value, operation, ...(actingFor !== undefined && { actingFor }) };
    return authorize(permission, call);
  };
