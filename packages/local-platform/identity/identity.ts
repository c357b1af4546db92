import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { Provider } from 'oidc-provider';
import { ICON_PATH, STYLE_PATH } from '../pages/layout.ts';
import { apiAudience, CLIENT_ID, identityConfiguration } from './identity-configuration.ts';
import { identityKeys } from './identity-keys.ts';
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

const ownFile = (name: string): Buffer => readFileSync(join(import.meta.dirname, name));

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
  const assets = new Map([
    [STYLE_PATH, { type: 'text/css; charset=utf-8', bytes: ownFile('identity.css') }],
    [ICON_PATH, { type: 'image/svg+xml', bytes: ownFile('icon.svg') }],
  ]);
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
      const asset = assets.get(url.pathname);
      if (asset !== undefined) {
        res.writeHead(200, { 'content-type': asset.type, 'x-content-type-options': 'nosniff' }).end(asset.bytes);
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
