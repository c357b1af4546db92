import type { Principal } from '@kt/access';
import { createGate } from '@kt/access/http/gate.ts';
import { invitationRoutes } from '@kt/access/http/invitation-routes.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import type { AuthDeps } from './deps.ts';
import { selfRoutes } from './self-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Sign-in, session and sign-out, mounted at `/auth`. */
export const createAuthApp = (deps: AuthDeps) => {
  const principals = new WeakMap<Request, Principal>();
  const { access, verifyBearer, origin, wording, log, clock } = deps;
  const seen = (request: Request, principal: Principal): void => void principals.set(request, principal);
  const gate = createGate({ access, verifyBearer, origin, seen });
  return createApp({ gate, wording, log, clock })
    .route('/auth', signInRoutes(deps))
    .route('/auth/invitations', invitationRoutes(access))
    .route(
      '/auth',
      selfRoutes(deps, (request) => principals.get(request)),
    );
};

export type AuthApp = ReturnType<typeof createAuthApp>;
