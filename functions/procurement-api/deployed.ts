import { composeAccess } from '@kt/access/compose.ts';
import { createGate } from '@kt/access/http/gate.ts';
import { openCore } from '@kt/platform/aws/core.ts';
import { derivedKey, openKms } from '@kt/platform/aws/kms.ts';
import { machineTokens } from '@kt/platform/aws/machine-tokens.ts';
import { CURSORS } from '@kt/platform/aws/purposes.ts';
import { s3Objects } from '@kt/platform/aws/s3-objects.ts';
import { jsonAt } from '@kt/platform/ports/json-over-http.ts';
import { composeLetterReading } from '@kt/purchasing/compose.ts';
import { composeOfficerWallet, composeRegistry } from '@kt/registry/compose.ts';
import { wireAgreementsApp } from '@kt/wiring/agreements.ts';
import { wireCompetition, wireReach } from '@kt/wiring/competition.ts';
import { wireConsortia } from '@kt/wiring/consortia.ts';
import { wirePurchasing } from '@kt/wiring/purchasing.ts';
import type * as z from 'zod';
import { createProcurementApi } from './app.ts';
import type { zEnv } from './env.ts';
import { wording } from './wording.ts';

export const deployed = async (env: z.infer<typeof zEnv>) => {
  const core = openCore(env);
  const { clock, log } = core;
  const platform = {
    ...core,
    objects: s3Objects(env.OBJECTS_BUCKET),
    cursorKey: await derivedKey(openKms(), env.CURSOR_KEY_ID, CURSORS),
  };
  const access = composeAccess(platform, { realClock: clock });
  const gate = createGate({ access, verifyBearer: machineTokens(env), origin: env.ORIGIN });
  return createProcurementApi(
    { gate, wording, log, clock },
    {
      access,
      registry: composeRegistry(platform, { register: jsonAt(env.BUSINESS_REGISTER) }),
      wallets: composeOfficerWallet({ ...platform, objects: s3Objects(env.WALLET_BUCKET) }),
      consortia: wireConsortia(platform, clock),
      letters: composeLetterReading({ ...platform, objects: s3Objects(env.LETTERS_BUCKET) }),
      purchasing: wirePurchasing(platform, clock),
      competition: wireCompetition(platform, clock),
      reach: wireReach(platform),
      agreements: wireAgreementsApp(platform),
    },
  );
};
