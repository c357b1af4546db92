import { err, type Id, ok, parseId, type Result } from '@kt/kernel';
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';

export type BearerDeps = {
  /** The issuer's published keys; `createRemoteJWKSet` in production. */
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  /** The real clock, which no panel moves. */
  readonly now: () => Date;
  /** The claim that names the person, where the subject itself is none of our ids. */
  readonly personClaim?: string;
};

const SECONDS_OF_SKEW = 5;

/**
 * Verifies access tokens: RS256 only, our issuer, our audience, not expired, not before its time. Everything else is
 * `access.token_invalid`, and so is a token of nobody we could know.
 */
export const bearerVerifier = ({ keys, issuer, audience, now, personClaim = 'sub' }: BearerDeps) => {
  const refused = err({ code: 'access.token_invalid' } as const);
  return async (token: string): Promise<Result<Id<'person'>, { readonly code: 'access.token_invalid' }>> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'sub'],
        clockTolerance: SECONDS_OF_SKEW,
        currentDate: now(),
      });
      const named = payload[personClaim];
      const person = typeof named === 'string' ? parseId('person', named) : undefined;
      return person === undefined ? refused : ok(person);
    } catch (error) {
      if (error instanceof errors.JOSEError) return refused;
      throw error;
    }
  };
};
