import { openCore } from '@kt/platform/aws/core.ts';
import { derivedKey, kmsCustody, openKms } from '@kt/platform/aws/kms.ts';
import { PSEUDONYMS } from '@kt/platform/aws/purposes.ts';
import { s3Objects } from '@kt/platform/aws/s3-objects.ts';
import { keyedPseudonyms } from '@kt/platform/ports/custody.ts';
import { inboxShell } from '@kt/platform/worker/inbox-shell.ts';
import { createReceiver } from '@kt/platform/worker/receiver.ts';
import { composeAnswers } from '@kt/purchasing/compose.ts';
import { composeCover } from '@kt/transparency/compose.ts';
import { purchasingPort } from '@kt/wiring/competition.ts';
import { logWitness } from '@kt/wiring/witness.ts';
import type * as z from 'zod';
import { createOpening } from './app.ts';
import type { zEnv } from './env.ts';

/** The opening over KMS: the one function that may name the custody key. */
export const deployed = async (env: z.infer<typeof zEnv>) => {
  const core = openCore(env);
  const { db, clock, log } = core;
  const kms = openKms();
  const platform = {
    ...core,
    objects: s3Objects(env.OBJECTS_BUCKET),
    custody: kmsCustody(kms, env.CUSTODY_KEY_ID),
    pseudonyms: keyedPseudonyms(await derivedKey(kms, env.PSEUDONYM_KEY_ID, PSEUDONYMS)),
  };
  const purchasing = purchasingPort(composeAnswers({ db, clock }), clock);
  const { subscribers } = createOpening({ platform, purchasing, witness: logWitness(composeCover({ db })) });
  return inboxShell({ receiver: createReceiver({ db, inbox: 'opening', subscribers, log }), log });
};
