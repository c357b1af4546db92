import { epochMs } from '@kt/kernel';
import { bearerVerifier } from '../http/bearer.ts';
import { systemClock } from '../ports/clock.ts';
import { issuerKeys } from '../ports/issuer-keys.ts';

/** Verifies the access tokens of machines by the keys that their issuer publishes. */
export const machineTokens = (env: {
  readonly ISSUER: string;
  readonly AUDIENCE: string;
  readonly PERSON_CLAIM: string;
}) =>
  bearerVerifier({
    keys: issuerKeys(env.ISSUER),
    issuer: env.ISSUER,
    audience: env.AUDIENCE,
    personClaim: env.PERSON_CLAIM,
    now: () => new Date(epochMs(systemClock.now())),
  });
