import { CALLERS, zBucket, zKeyId, zService, zStage } from '@kt/platform/aws/env.ts';
import * as z from 'zod';

export const zEnv = z.object({
  STAGE: zStage,
  ...CALLERS,
  /** The competition's files: envelopes and drafts. */
  OBJECTS_BUCKET: zBucket,
  LETTERS_BUCKET: zBucket,
  /** The wallets' files. */
  WALLET_BUCKET: zBucket,
  /** Where a browser sends a file for a wallet: that bucket's own address. */
  UPLOADS_URL: z.url(),
  /** Where a browser sends a sealed file that goes with a tender: the competition's bucket. */
  ATTACHMENTS_URL: z.url(),
  /** Signs receipts. */
  SIGNING_KEY_ID: zKeyId,
  CURSOR_KEY_ID: zKeyId,
  /** The public business register's interface; without it people type what they know. */
  BUSINESS_REGISTER: zService.exactOptional(),
  /** Names bidders until the opening; held by this function and the opening alone. */
  PSEUDONYM_KEY_ID: zKeyId,
  /** Locks each organisation's drafts; held by this function alone. */
  DRAFT_KEY_ID: zKeyId,
});
