import { zBucket, zKeyId, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

/** Whose events this relay carries away, and whose subscribers it feeds. */
export const zEnv = z.discriminatedUnion('CONTEXT', [
  z.object({
    STAGE: zStage,
    CONTEXT: z.enum(['access', 'registry', 'purchasing', 'agreements', 'outcomes', 'settlement']),
  }),
  z.object({ STAGE: zStage, CONTEXT: z.enum(['competition', 'casework']), OBJECTS_BUCKET: zBucket }),
  /** Appends to the global log and signs its heads. */
  z.object({ STAGE: zStage, CONTEXT: z.literal('transparency'), SIGNING_KEY_ID: zKeyId }),
]);
