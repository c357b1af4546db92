import { zKeyId, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({
  STAGE: zStage,
  /** Its public half alone is read. */
  SIGNING_KEY_ID: zKeyId,
});
