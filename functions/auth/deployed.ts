import { composeAccess } from '@kt/access/compose.ts';
import { openCore } from '@kt/platform/aws/core.ts';
import { machineTokens } from '@kt/platform/aws/machine-tokens.ts';
import { freshKey } from '@kt/platform/ports/chance.ts';
import type * as z from 'zod';
import { createAuthApp } from './app.ts';
import { webFailedPage } from './deps.ts';
import type { zEnv } from './env.ts';
import { identityProvider } from './identity-provider.ts';
import { onLoopback, overLoopback } from './loopback.ts';
import { newSecret } from './secret.ts';
import { wording } from './wording.ts';

export const deployed = (env: z.infer<typeof zEnv>) => {
  const core = openCore(env);
  const { clock, log } = core;
  return createAuthApp({
    // No list of sign-in has a second page, so no cursor of this key is ever seen.
    access: composeAccess({ ...core, cursorKey: freshKey() }, { realClock: clock }),
    provider: identityProvider({
      issuer: env.ISSUER,
      clientId: env.CLIENT_ID,
      redirectUri: `${env.ORIGIN}/auth/callback`,
      extensions: onLoopback(env.ISSUER) ? overLoopback : [],
    }),
    verifyBearer: machineTokens(env),
    origin: env.ORIGIN,
    wording,
    log,
    clock,
    secret: newSecret,
    failedPage: webFailedPage,
  });
};
