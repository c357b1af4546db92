import type { Principal } from '@kt/access';
import type { Access } from '@kt/access/compose.ts';
import { createGate, type GateDeps } from '@kt/access/http/gate.ts';

/** A person as it sees itself. */
export type Self = Awaited<ReturnType<Access['viewSelf']>>;

/** Who is signed in behind a request, and what that person can act for; `undefined` for nobody. */
export type WhoIs = (request: Request) => Promise<Self | undefined>;

/** Asks the same gate as the APIs do. */
export const whoIs =
  (
    deps: Omit<GateDeps, 'seen' | 'access'> & { readonly access: Pick<Access, 'admit' | 'recordAttempt' | 'viewSelf'> },
  ): WhoIs =>
  async (request) => {
    const found: { principal?: Principal } = {};
    const gate = createGate({ ...deps, seen: (_, principal) => void (found.principal = principal) });
    const admitted = await gate.admit(request, 'session.view');
    return admitted.ok && found.principal !== undefined ? deps.access.viewSelf(found.principal) : undefined;
  };
