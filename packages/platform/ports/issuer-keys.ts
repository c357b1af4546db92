import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { asked } from '../aws/outage.ts';

const zDiscovered = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });
const PATIENCE_MS = 3_000;

const discover = (issuer: string): Promise<JWTVerifyGetKey> =>
  asked(
    'issuer.discovery',
    async () => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal, redirect: 'error' });
      return zDiscovered.parse(await answer.json());
    },
    (found) =>
      found.issuer === issuer
        ? createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: PATIENCE_MS })
        : undefined,
  );

/** The keys an issuer publishes: discovered at the first token and kept; a failed discovery is tried again. */
export const issuerKeys = (issuer: string): JWTVerifyGetKey => {
  const known: { keys?: Promise<JWTVerifyGetKey> } = {};
  return async (header, token) => {
    known.keys ??= discover(issuer);
    try {
      const keys = await known.keys;
      return await keys(header, token);
    } catch (error) {
      if (error instanceof Error && error.name === 'Outage') delete known.keys;
      throw error;
    }
  };
};
