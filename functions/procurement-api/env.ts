import { CALLERS, zBucket, zKeyId, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({
  STAGE: zStage,
  ...CALLERS,
  /** The competition's files: evaluations and decisions. */
  OBJECTS_BUCKET: zBucket,
  CURSOR_KEY_ID: zKeyId,
});
