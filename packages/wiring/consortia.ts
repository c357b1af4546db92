import { composeAccess } from '@kt/access/compose.ts';
import type { Clock } from '@kt/kernel';
import type { CorePlatform } from '@kt/platform/platform.ts';
import type { ConsortiaApp } from '@kt/registry';
import { composeConsortia } from '@kt/registry/compose.ts';

/** Consortia with the answer they need now: access says whether somebody may bind an organisation. */
export const wireConsortia = (platform: CorePlatform, realClock: Clock): ConsortiaApp => {
  const { mandateOf } = composeAccess(platform, { realClock });
  return composeConsortia(platform, { mandateOf });
};
