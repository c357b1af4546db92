import { composeAccess } from '@kt/access/compose.ts';
import { createGate } from '@kt/access/http/gate.ts';
import { composeAgreements } from '@kt/agreements/compose.ts';
import { openCore } from '@kt/platform/aws/core.ts';
import { derivedCustody, derivedKey, kmsSigner, openKms } from '@kt/platform/aws/kms.ts';
import { machineTokens } from '@kt/platform/aws/machine-tokens.ts';
import { CURSORS, PSEUDONYMS } from '@kt/platform/aws/purposes.ts';
import { s3Objects } from '@kt/platform/aws/s3-objects.ts';
import { keyedPseudonyms } from '@kt/platform/ports/custody.ts';
import { jsonAt } from '@kt/platform/ports/json-over-http.ts';
import { composeRegistry } from '@kt/registry/compose.ts';
import { composeOwnPayments } from '@kt/settlement/compose.ts';
import { wireBidding } from '@kt/wiring/competition.ts';
import { wirePurchasing } from '@kt/wiring/purchasing.ts';
import type * as z from 'zod';
import { createProviderApi } from './app.ts';
import type { zEnv } from './env.ts';
import { wording } from './wording.ts';

type Env = z.infer<typeof zEnv>;

const openPlatform = async (env: Env) => {
  const kms = openKms();
  const [cursorKey, pseudonymKey] = await Promise.all([
    derivedKey(kms, env.CURSOR_KEY_ID, CURSORS),
    derivedKey(kms, env.PSEUDONYM_KEY_ID, PSEUDONYMS),
  ]);
  return {
    ...openCore(env),
    objects: s3Objects(env.OBJECTS_BUCKET),
    signer: kmsSigner(kms, env.SIGNING_KEY_ID),
    custody: derivedCustody(kms, env.DRAFT_KEY_ID),
    pseudonyms: keyedPseudonyms(pseudonymKey),
    cursorKey,
  };
};

export const deployed = async (env: Env) => {
  const platform = await openPlatform(env);
  const { clock, log } = platform;
  const access = composeAccess(platform, { realClock: clock });
  const gate = createGate({ access, verifyBearer: machineTokens(env), origin: env.ORIGIN });
  return createProviderApi(
    { gate, wording, log, clock },
    {
      access,
      registry: composeRegistry(platform, { register: jsonAt(env.BUSINESS_REGISTER) }),
      purchasing: wirePurchasing(platform, clock),
      bidding: wireBidding(platform),
      agreements: composeAgreements(platform),
      settlement: composeOwnPayments(platform),
    },
  );
};
