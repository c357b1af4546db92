import { composeAccess } from '@kt/access/compose.ts';
import { createGate } from '@kt/access/http/gate.ts';
import { epochMs } from '@kt/kernel';
import { openCore } from '@kt/platform/aws/core.ts';
import { derivedCustody, derivedKey, kmsSigner, openKms } from '@kt/platform/aws/kms.ts';
import { machineTokens } from '@kt/platform/aws/machine-tokens.ts';
import { CURSORS, PSEUDONYMS } from '@kt/platform/aws/purposes.ts';
import { s3Objects } from '@kt/platform/aws/s3-objects.ts';
import { s3Uploads } from '@kt/platform/aws/s3-uploads.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { keyedPseudonyms } from '@kt/platform/ports/custody.ts';
import { jsonAt } from '@kt/platform/ports/json-over-http.ts';
import { composeLetterReading } from '@kt/purchasing/compose.ts';
import { composeOwnWallet } from '@kt/registry/compose.ts';
import { composeOwnPayments } from '@kt/settlement/compose.ts';
import { wireAgreementsApp } from '@kt/wiring/agreements.ts';
import { wireBidding } from '@kt/wiring/competition.ts';
import { wireConsortia } from '@kt/wiring/consortia.ts';
import { wirePurchasing } from '@kt/wiring/purchasing.ts';
import { wireRegistry } from '@kt/wiring/registry.ts';
import type * as z from 'zod';
import { createProviderApi } from './app.ts';
import type { zEnv } from './env.ts';
import { wording } from './wording.ts';

type Env = z.infer<typeof zEnv>;

const uploadsTo = (bucket: string, url: string) =>
  s3Uploads({ bucket, url, now: () => new Date(epochMs(systemClock.now())) });

const openPlatform = async (env: Env) => {
  const kms = openKms();
  const [cursorKey, pseudonymKey] = await Promise.all([
    derivedKey(kms, env.CURSOR_KEY_ID, CURSORS),
    derivedKey(kms, env.PSEUDONYM_KEY_ID, PSEUDONYMS),
  ]);
  return {
    ...openCore(env),
    objects: s3Objects(env.OBJECTS_BUCKET),
    uploads: uploadsTo(env.OBJECTS_BUCKET, env.ATTACHMENTS_URL),
    signer: kmsSigner(kms, env.SIGNING_KEY_ID),
    custody: derivedCustody(kms, env.DRAFT_KEY_ID),
    pseudonyms: keyedPseudonyms(pseudonymKey),
    cursorKey,
  };
};

/** The wallet's files lie in a bucket of their own, and come there straight from the browser. */
const walletKeepers = ({ WALLET_BUCKET: bucket, UPLOADS_URL: url }: Env) => ({
  objects: s3Objects(bucket),
  uploads: uploadsTo(bucket, url),
});

export const deployed = async (env: Env) => {
  const platform = await openPlatform(env);
  const { clock, log } = platform;
  const access = composeAccess(platform, { realClock: clock });
  const gate = createGate({ access, verifyBearer: machineTokens(env), origin: env.ORIGIN });
  return createProviderApi(
    { gate, wording, log, clock },
    {
      access,
      registry: wireRegistry(platform, clock, { register: jsonAt(env.BUSINESS_REGISTER) }),
      wallet: composeOwnWallet({ ...platform, ...walletKeepers(env) }),
      consortia: wireConsortia(platform, clock),
      letters: composeLetterReading({ ...platform, objects: s3Objects(env.LETTERS_BUCKET) }),
      purchasing: wirePurchasing(platform, clock),
      bidding: wireBidding(platform),
      agreements: wireAgreementsApp(platform),
      settlement: composeOwnPayments(platform),
    },
  );
};
