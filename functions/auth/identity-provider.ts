import type { Claimed } from '@kt/access';
import { err, type Language, ok, type Result } from '@kt/kernel';
import * as client from 'openid-client';
import * as z from 'zod';
import type { Flow } from './cookies.ts';

export type IdentityProviderConfig = {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which proves itself by PKCE alone. */
  readonly clientSecret?: string;
  /** Where the provider sends the person back to. */
  readonly redirectUri: string;
  /** Changes to the client; production has none, one machine lets it speak HTTP to itself (`loopback.ts`). */
  readonly extensions?: readonly ((configuration: client.Configuration) => void)[];
};

export type Wish = {
  readonly language: Language;
  readonly returnTo: string;
  /** Whom to sign in; only the local provider heeds it. */
  readonly hint?: string;
};

/** The other end of sign-in: code flow with PKCE, state and nonce; id tokens signed with RS256. */
export type IdentityProvider = {
  readonly begin: (wish: Wish) => Promise<{ readonly url: string; readonly flow: Flow }>;
  readonly finish: (query: string, flow: Flow) => Promise<Result<Claimed, { readonly code: 'access.sign_in_failed' }>>;
};

const zClaims = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1),
  name: z.string().exactOptional(),
  email: z.string().exactOptional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).exactOptional(),
  locale: z.string().exactOptional(),
});

const languageOf = (locale: string | undefined, otherwise: Language): Language => {
  const two = locale?.slice(0, 2);
  return two === 'fi' || two === 'sv' || two === 'en' ? two : otherwise;
};

const claimedBy = (
  claims: unknown,
  language: Language,
): Result<Claimed, { readonly code: 'access.sign_in_failed' }> => {
  const parsed = zClaims.safeParse(claims);
  if (!parsed.success) return err({ code: 'access.sign_in_failed' });
  const { iss, sub, name, email = '', email_verified: emailVerified = false, locale } = parsed.data;
  return ok({
    issuer: iss,
    subject: sub,
    name: name ?? email,
    email,
    emailVerified: emailVerified && email !== '',
    language: languageOf(locale, language),
  });
};

const discover = (config: IdentityProviderConfig): Promise<client.Configuration> => {
  const { issuer, clientId, clientSecret, extensions = [] } = config;
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  const metadata = { id_token_signed_response_alg: 'RS256' };
  return client.discovery(new URL(issuer), clientId, metadata, authentication, { execute: [...extensions] });
};

/** A refused or failed answer of the provider, in contrast to a fault of our own. */
const isRefusal = (error: unknown): boolean =>
  error instanceof client.AuthorizationResponseError ||
  error instanceof client.ResponseBodyError ||
  error instanceof client.ClientError;

/** Discovers the provider at the first use and keeps what it learnt; a failed discovery is tried again. */
export const identityProvider = (config: IdentityProviderConfig): IdentityProvider => {
  const known: { configuration?: Promise<client.Configuration> } = {};
  const configuration = async (): Promise<client.Configuration> => {
    known.configuration ??= discover(config);
    try {
      return await known.configuration;
    } catch (error) {
      delete known.configuration;
      throw error;
    }
  };
  return {
    begin: async ({ language, returnTo, hint }) => {
      const verifier = client.randomPKCECodeVerifier();
      const flow = { state: client.randomState(), nonce: client.randomNonce(), verifier, returnTo, language };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: config.redirectUri,
        scope: 'openid profile email',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: flow.state,
        nonce: flow.nonce,
        ui_locales: language,
        // Sign-out ends our session only: the next sign-in must ask who it is.
        prompt: 'login',
        ...(hint !== undefined && { login_hint: hint }),
      });
      return { url: url.href, flow };
    },
    finish: async (query, flow) => {
      const checks = {
        pkceCodeVerifier: flow.verifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      };
      try {
        const answer = new URL(`${config.redirectUri}${query}`);
        const tokens = await client.authorizationCodeGrant(await configuration(), answer, checks);
        return claimedBy(tokens.claims(), flow.language);
      } catch (error) {
        if (isRefusal(error)) return err({ code: 'access.sign_in_failed' });
        throw error;
      }
    },
  };
};
