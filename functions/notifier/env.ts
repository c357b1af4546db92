import { zOrigin, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({
  STAGE: zStage,
  /** Where the links in messages lead. */
  ORIGIN: zOrigin,
  /** An address that SES has verified. */
  MAIL_FROM: z.email(),
});
