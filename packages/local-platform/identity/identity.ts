import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { Provider } from 'oidc-provider';
import { apiAudience, CLIENT_ID, identityConfiguration } from './identity-configuration.ts';
import { identityKeys } from './identity-keys.ts';
import { STYLE_PATH } from './identity-pages.ts';
import { INTERACTION, interactionHandler } from './interaction.ts';
import type { Persona } from './persona.ts';

const MOUNT = '/oidc';

export type IdentityOptions = {
  /** Our own origin, e.g. `http://localhost:4600`: the provider lives under its `/oidc`. */
  readonly origin: string;
  /** Folder for the provider's keys. */
  readonly dataDir: string;
  /** Asked afresh at every sign-in. */
  readonly personas: () => readonly Persona[];
};

/** The local OpenID Connect provider, to be mounted on the same port as everything else. */
export type LocalIdentity = {
  readonly issuer: string;
  readonly clientId: string;
  /** Of access tokens (`resource` in both calls of the flow). */
  readonly audience: string;
  /** The published keys, for verifying tokens without a round trip. */
  readonly keys: JWTVerifyGetKey;
  /** Whether a request path is the provider's. */
  readonly owns: (path: string) => boolean;
  readonly handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
};

const publicPart = ({ kty, kid, n, e }: { kty: string; kid: string; n: string; e: string }) => ({
  kty,
  kid,
  n,
  e,
  alg: 'RS256',
  use: 'sig',
});

/** The provider remembers nobody: whoever signs in next is asked, also when it is somebody else. */
const withoutSession = (cookies = ''): string =>
  cookies
    .split(/;\s*/)
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ');

export const createIdentity = async ({ origin, dataDir, personas }: IdentityOptions): Promise<LocalIdentity> => {
  const keys = await identityKeys(dataDir);
  const issuer = `${origin}${MOUNT}`;
  const provider = new Provider(issuer, identityConfiguration({ origin, personas, keys }));
  const style = readFileSync(join(import.meta.dirname, 'identity.css'));
  const interact = interactionHandler(provider, personas);
  const callback = provider.callback();
  return {
    issuer,
    clientId: CLIENT_ID,
    audience: apiAudience(origin),
    keys: createLocalJWKSet({ keys: [publicPart(keys.signing)] }),
    owns: (path) => path === MOUNT || path.startsWith(`${MOUNT}/`),
    handle: async (req, res) => {
      const original = req.url ?? '/';
      const url = new URL(original, origin);
      if (url.pathname === STYLE_PATH) {
        res
          .writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'x-content-type-options': 'nosniff' })
          .end(style);
        return;
      }
      if (INTERACTION.test(url.pathname)) {
        await interact(req, res, url);
        return;
      }
      // The provider builds its own addresses from what it was mounted under.
      Object.assign(req, { originalUrl: original, url: original.slice(MOUNT.length) || '/' });
      Object.assign(req.headers, { cookie: withoutSession(req.headers.cookie) });
      await callback(req, res);
    },
  };
};
