import { composeAccess } from '@kt/access/compose.ts';
import type { Clock } from '@kt/kernel';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { composePurchasing, type Purchasing } from '@kt/purchasing/compose.ts';

/** Purchasing with the answer it needs now: access says whether somebody may bind an organisation. */
export const wirePurchasing = (platform: CorePlatform, realClock: Clock): Purchasing => {
  const { mandateOf } = composeAccess(platform, { realClock });
  return composePurchasing(platform, { mandateOf });
};
