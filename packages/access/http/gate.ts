import type { Gate } from '@kt/platform/http/gate.ts';
import type { AccessApp } from '../app/use-cases.ts';
import type { Principal } from '../domain/principal.ts';
import { type CredentialDeps, readCredentials } from './credentials.ts';

export type GateDeps = CredentialDeps & {
  readonly access: Pick<AccessApp, 'admit' | 'recordAttempt'>;
  /** Told who is behind a request, for the few answers that are about the caller itself. */
  readonly seen?: (request: Request, principal: Principal) => void;
};

/** Who named a party it does not belong to is written down; the answer does not depend on it. */
const keepForeign = async (
  { access }: Pick<GateDeps, 'access'>,
  { person }: Principal,
  call: { readonly operation: string; readonly actingFor: string },
): Promise<void> => {
  await access.recordAttempt({ by: person, code: 'access.not_member', ...call });
};

/** The gate of every API: credentials, memberships and the permission table, in one storage call. */
export const createGate = ({ access, verifyBearer, origin, seen }: GateDeps): Gate => ({
  admit: async (request, operation, told) => {
    const credentials = await readCredentials(request, { verifyBearer, origin });
    if (!credentials.ok) return credentials;
    const actingFor = request.headers.get('acting-for');
    let caller: Principal | undefined;
    const admitted = await access.admit({
      credentials: credentials.value,
      operation,
      ...(actingFor !== null && { actingFor }),
      seen: (principal: Principal) => {
        caller = principal;
        told?.(principal.person);
        seen?.(request, principal);
      },
    });
    const isForeign = !admitted.ok && admitted.error.code === 'access.not_member';
    if (isForeign && caller !== undefined && actingFor !== null)
      await keepForeign({ access }, caller, { operation, actingFor });
    return admitted;
  },
  missed: async (call) => {
    await access.recordAttempt(call);
  },
});
