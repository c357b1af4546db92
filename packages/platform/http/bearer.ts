import { err, type Id, ok, parseId, type Result } from '@kt/kernel';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

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

/** The scope that an identity provider gives to a machine's client and to no other: a resource server and its one scope. */
export const MACHINE_SCOPE = 'kumppanitori/machine';

/** A machine proves itself by client credentials: then its token is its own (`sub` is the client) and has our scope. */
const clientOf = ({ sub, client_id: client, scope }: JWTPayload): string | undefined => {
  const scopes = typeof scope === 'string' ? scope.split(' ') : [];
  return typeof client === 'string' && sub === client && scopes.includes(MACHINE_SCOPE) ? client : undefined;
};

const isFor = ({ aud }: JWTPayload, audience: string): boolean =>
  Array.isArray(aud) ? aud.includes(audience) : aud === audience;

/**
 * Verifies access tokens: RS256 only, our issuer, not expired, not before its time; a person's for our audience, a
 * machine's with our scope (Cognito gives such tokens no audience). Everything else is `access.token_invalid`, and so is
 * a token of nobody we could know.
 */
export const bearerVerifier = ({ keys, issuer, audience, now, personClaim = 'sub' }: BearerDeps) => {
  const refused = err({ code: 'access.token_invalid' } as const);
  return async (
    token: string,
  ): Promise<Result<Id<'person'> | { readonly client: string }, { readonly code: 'access.token_invalid' }>> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'sub'],
        clockTolerance: SECONDS_OF_SKEW,
        currentDate: now(),
      });
      const client = clientOf(payload);
      if (client !== undefined) return ok({ client });
      if (!isFor(payload, audience)) return refused;
      const named = payload[personClaim];
      const person = typeof named === 'string' ? parseId('person', named) : undefined;
      return person === undefined ? refused : ok(person);
    } catch (error) {
      if (error instanceof errors.JOSEError) return refused;
      throw error;
    }
  };
};
