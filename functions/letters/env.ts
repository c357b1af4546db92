import { zBucket, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({ STAGE: zStage, LETTERS_BUCKET: zBucket, OBJECTS_BUCKET: zBucket });
