import type { Gate } from '@kt/platform/http/gate.ts';
import type { AccessApp } from '../app/use-cases.ts';
import type { Principal } from '../domain/principal.ts';
import { type CredentialDeps, readCredentials } from './credentials.ts';

export type GateDeps = CredentialDeps & {
  readonly access: Pick<AccessApp, 'admit'>;
  /** Told who is behind a request, for the few answers that are about the caller itself. */
  readonly seen?: (request: Request, principal: Principal) => void;
};

/** The gate of every API: credentials, memberships and the permission table, in one storage call. */
export const createGate = ({ access, verifyBearer, origin, seen }: GateDeps): Gate => ({
  admit: async (request, operation) => {
    const credentials = await readCredentials(request, { verifyBearer, origin });
    if (!credentials.ok) return credentials;
    const actingFor = request.headers.get('acting-for');
    return access.admit({
      credentials: credentials.value,
      operation,
      ...(actingFor !== null && { actingFor }),
      ...(seen && { seen: (principal: Principal) => seen(request, principal) }),
    });
  },
});
