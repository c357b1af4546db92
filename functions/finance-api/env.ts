import { CALLERS, zKeyId, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({ STAGE: zStage, ...CALLERS, CURSOR_KEY_ID: zKeyId });
