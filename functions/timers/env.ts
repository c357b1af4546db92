import { zBucket, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

/** Whose due moments this function watches. */
export const zEnv = z.discriminatedUnion('CONTEXT', [
  z.object({ STAGE: zStage, CONTEXT: z.enum(['access', 'purchasing', 'agreements', 'outcomes', 'settlement']) }),
  z.object({ STAGE: zStage, CONTEXT: z.enum(['competition', 'casework', 'registry']), OBJECTS_BUCKET: zBucket }),
]);
