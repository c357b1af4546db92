import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Loopback, loopback, type Told } from './loopback.ts';

export const AUDIENCE = 'https://kumppanitori.example/api';
export const CLIENT_ID = 'web';

type Asking = {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirect: string;
  readonly subject: string;
};

export type IssuerStandIn = Loopback & {
  readonly issuer: string;
  /** An access token of a machine; `claims` beside or instead of the usual ones. */
  readonly token: (subject: string, claims?: Readonly<Record<string, string>>) => Promise<string>;
  /** What the browser brings back after somebody signed in on the page at `url`. */
  readonly signedIn: (url: string, subject: string) => string;
};

const json = (value: unknown, status = 200): Told => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** Enough of an OpenID Connect provider: discovery, keys, and the code flow of a public client with PKCE. */
export const issuerStandIn = async (): Promise<IssuerStandIn> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const asking = new Map<string, Asking>();
  const signed = (issuer: string, audience: string, subject: string, claims: Readonly<Record<string, unknown>>) =>
    new SignJWT({ iss: issuer, aud: audience, sub: subject, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
  const tokens = async (issuer: string, form: URLSearchParams): Promise<Told> => {
    const asked = asking.get(form.get('code') ?? '');
    const isProved = challengeOf(form.get('code_verifier') ?? '') === asked?.challenge;
    const isOurs = form.get('client_id') === CLIENT_ID && form.get('redirect_uri') === asked?.redirect;
    if (asked === undefined || !isProved || !isOurs) return json({ error: 'invalid_grant' }, 400);
    const { subject, nonce } = asked;
    const person = { nonce, name: 'Aino Esimerkki', email: 'aino@esimerkki.fi', email_verified: true };
    const id = await signed(issuer, CLIENT_ID, subject, person);
    return json({ access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: id });
  };
  const own: { issuer: string } = { issuer: '' };
  const served = await loopback(({ path, body }) => {
    const { issuer } = own;
    if (path === '/.well-known/openid-configuration')
      return json({
        issuer,
        jwks_uri: `${issuer}/keys`,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (path === '/keys') return json({ keys: [jwk] });
    if (path === '/token') return tokens(issuer, new URLSearchParams(body.toString('utf8')));
    return { status: 404 };
  });
  own.issuer = served.endpoint;
  return {
    ...served,
    issuer: served.endpoint,
    token: (subject, claims = {}) => signed(served.endpoint, AUDIENCE, subject, claims),
    signedIn: (url, subject) => {
      const query = new URL(url).searchParams;
      const of = (name: string): string => query.get(name) ?? '';
      const code = randomUUID();
      asking.set(code, {
        subject,
        nonce: of('nonce'),
        challenge: of('code_challenge'),
        redirect: of('redirect_uri'),
      });
      return new URLSearchParams({ code, state: of('state') }).toString();
    },
  };
};
