import { zBucket, zKeyId, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({
  STAGE: zStage,
  /** The competition's files: envelopes. */
  OBJECTS_BUCKET: zBucket,
  /** Wraps the private halves of competitions; no other function may name it. */
  CUSTODY_KEY_ID: zKeyId,
  PSEUDONYM_KEY_ID: zKeyId,
});
