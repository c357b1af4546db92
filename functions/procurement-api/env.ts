import { CALLERS, zBucket, zKeyId, zService, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({
  STAGE: zStage,
  ...CALLERS,
  /** The competition's files: evaluations and decisions. */
  OBJECTS_BUCKET: zBucket,
  LETTERS_BUCKET: zBucket,
  /** The wallets' files. */
  WALLET_BUCKET: zBucket,
  CURSOR_KEY_ID: zKeyId,
  /** The public business register's interface; without it people type what they know. */
  BUSINESS_REGISTER: zService.exactOptional(),
});
