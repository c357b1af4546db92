import { CALLERS, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({
  STAGE: zStage,
  ...CALLERS,
  /** A public client: it proves itself by PKCE and has no secret. */
  CLIENT_ID: z.string().min(1),
});
