import { ok } from '@kt/kernel';
import { openCore } from '@kt/platform/aws/core.ts';
import { kmsPublicKey, openKms } from '@kt/platform/aws/kms.ts';
import type { Gate } from '@kt/platform/http/gate.ts';
import { composePublicViews } from '@kt/transparency/compose.ts';
import type * as z from 'zod';
import { createPublicApi } from './app.ts';
import type { zEnv } from './env.ts';
import { wording } from './wording.ts';

/** Nobody is asked for a name here, so nothing of people is read: every operation of this API is public. */
const gate: Gate = { admit: () => Promise.resolve(ok({ by: 'public', roles: [], organisations: [] })) };

export const deployed = (env: z.infer<typeof zEnv>) => {
  const { db, clock, log } = openCore(env);
  const transparency = composePublicViews({ db, clock, signer: kmsPublicKey(openKms(), env.SIGNING_KEY_ID) });
  return createPublicApi({ gate, wording, log, clock }, { transparency });
};
