import { MACHINE_SCOPE } from '@kt/platform/http/bearer.ts';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { PAGE_HEADERS } from '../pages/layout.ts';
import type { IdentityKeys } from './identity-keys.ts';
import { failedPage } from './identity-pages.ts';
import { languageWanted } from './language-wanted.ts';
import { memoryAdapter } from './memory-adapter.ts';
import type { Persona } from './persona.ts';

export const CLIENT_ID = 'kumppanitori';
const HOUR = 3_600;

export type IdentityConfig = {
  readonly origin: string;
  readonly personas: () => readonly Persona[];
  readonly keys: IdentityKeys;
};

/** What access tokens are for; a token for anything else is refused by the APIs. */
export const apiAudience = (origin: string): string => `${origin}/api`;
const API_SCOPE = 'api';

/** Programs of this machine's invented world; whom they act for, and in what, is written down in access. No secrets. */
export const MACHINES = [
  { client: 'area-example', secret: 'only-on-this-machine' },
  { client: 'workshop-example', secret: 'only-on-this-machine' },
] as const;

const machineClients = MACHINES.map(({ client, secret }) => ({
  client_id: client,
  client_secret: secret,
  redirect_uris: [],
  response_types: [],
  grant_types: ['client_credentials'],
  scope: MACHINE_SCOPE,
}));

const claimsOf = ({ sub, name, email, language }: Persona) => ({
  sub,
  name,
  ...(email !== undefined && { email, email_verified: true }),
  ...(language !== undefined && { locale: language }),
});

/** Consent is not asked: the product is the person's own, and the only client. */
const grantEverything = async (ctx: KoaContextWithOIDC) => {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found !== undefined) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email');
  grant.addResourceScope(apiAudience(new URL(provider.issuer).origin), API_SCOPE);
  await grant.save();
  return grant;
};

const sayFailed = (ctx: KoaContextWithOIDC): void => {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) ctx.set(name, value);
  Object.assign(ctx, { body: failedPage(languageWanted(ctx.get('accept-language'))) });
};

const features = (origin: string): NonNullable<Configuration['features']> => ({
  devInteractions: { enabled: false },
  clientCredentials: { enabled: true },
  rpInitiatedLogout: { enabled: false },
  resourceIndicators: {
    enabled: true,
    // A machine asks for a scope and no resource, as it does of Cognito.
    defaultResource: (ctx) => (ctx.oidc.params?.['grant_type'] === 'client_credentials' ? apiAudience(origin) : []),
    getResourceServerInfo: () => ({
      scope: `${API_SCOPE} ${MACHINE_SCOPE}`,
      audience: apiAudience(origin),
      accessTokenTTL: HOUR,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
});

/** One public client with PKCE, people without passwords, JWT access tokens for the APIs; everything signed with RS256. */
export const identityConfiguration = ({ origin, personas, keys }: IdentityConfig): Configuration => ({
  adapter: memoryAdapter(),
  clients: [
    {
      client_id: CLIENT_ID,
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${origin}/auth/callback`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'RS256',
      application_type: 'web',
    },
    ...machineClients,
  ],
  jwks: { keys: [keys.signing] },
  cookies: { keys: [keys.cookies], long: { path: '/oidc' } },
  claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email', 'email_verified'] },
  // Our client reads the id token only.
  conformIdTokenClaims: false,
  scopes: ['openid', 'profile', 'email', MACHINE_SCOPE],
  pkce: { required: () => true },
  ttl: {
    AccessToken: HOUR,
    ClientCredentials: HOUR,
    AuthorizationCode: 60,
    IdToken: HOUR,
    Interaction: 600,
    Session: 8 * HOUR,
    Grant: 8 * HOUR,
  },
  features: features(origin),
  interactions: { url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}` },
  findAccount: (_ctx, sub) => {
    const persona = personas().find((one) => one.sub === sub);
    return persona && { accountId: sub, claims: () => claimsOf(persona) };
  },
  loadExistingGrant: grantEverything,
  renderError: sayFailed,
});
