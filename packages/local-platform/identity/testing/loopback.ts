import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { AINO, CAJ } from '@kt/access/testing/builders.ts';
import { aWorld, type World } from '@kt/access/testing/world.ts';
import { createAuthApp } from '@kt/auth/app.ts';
import { webFailedPage } from '@kt/auth/deps.ts';
import { identityProvider } from '@kt/auth/identity-provider.ts';
import { overLoopback } from '@kt/auth/loopback.ts';
import { newSecret } from '@kt/auth/secret.ts';
import { epochMs } from '@kt/kernel';
import { bearerVerifier } from '@kt/platform/http/bearer.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { createIdentity, type LocalIdentity } from '../identity.ts';
import type { Persona } from '../persona.ts';

const PERSONAS: readonly Persona[] = [
  {
    sub: AINO,
    name: 'Aino Pääkäyttäjä',
    roles: 'pääkäyttäjä',
    group: 'Vaasa',
    email: 'aino@esimerkki.fi',
    language: 'fi',
  },
  {
    sub: CAJ,
    name: 'Caj <Företagare>',
    roles: 'ordförande & skribent',
    group: 'Kustens Arbetsverkstad rf',
    language: 'sv',
  },
];

/** Sign-in and the local provider on one loopback port, over a world with an authority and an organisation. */
export type Loopback = {
  readonly world: World;
  readonly origin: string;
  readonly identity: LocalIdentity;
  readonly close: () => Promise<void>;
};

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

export const aLoopback = async (): Promise<Loopback> => {
  const world = await aWorld();
  const server = createServer();
  const origin = `http://127.0.0.1:${String(await listening(server))}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'identity-'));
  const identity = await createIdentity({ origin, dataDir, personas: () => PERSONAS });
  const { issuer, clientId, audience, keys } = identity;
  const now = (): Date => new Date(epochMs(systemClock.now()));
  const app = createAuthApp({
    access: world.access,
    provider: identityProvider({ issuer, clientId, redirectUri: `${origin}/auth/callback`, extensions: overLoopback }),
    verifyBearer: bearerVerifier({ keys, issuer, audience, now }),
    origin,
    wording: (code) => code,
    log: world.platform.log,
    clock: world.platform.clock,
    secret: newSecret,
    failedPage: webFailedPage,
  });
  const serve = getRequestListener(app.fetch);
  server.on('request', (req, res) => {
    const path = new URL(req.url ?? '/', origin).pathname;
    void (identity.owns(path) ? identity.handle(req, res) : serve(req, res));
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(dataDir, { recursive: true });
  };
  return { world, origin, identity, close };
};
