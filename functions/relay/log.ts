import type { CorePlatform } from '@kt/platform/platform.ts';
import type { Signer } from '@kt/platform/ports/signer.ts';
import { composeLog } from '@kt/transparency/compose.ts';
import { appendAll } from './app.ts';

/** What the global log hears and appends, signed by `signer`. Of its context it takes what writes, and nothing of what answers. */
export const hearingLog = (platform: CorePlatform, signer: Signer) => {
  const transparency = composeLog({ ...platform, signer });
  return { subscribers: transparency.subscribers, append: appendAll(transparency) };
};
