import { composeAccess } from '@kt/access/compose.ts';
import type { Clock } from '@kt/kernel';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { composePurchasing, type Purchasing } from '@kt/purchasing/compose.ts';
import { composeConsortiumAnswers } from '@kt/registry/compose.ts';

/** Purchasing with the answers it needs now: access says who may bind an organisation, the registry how a consortium stands. */
export const wirePurchasing = (platform: CorePlatform, realClock: Clock): Purchasing => {
  const { mandateOf, bindTogether } = composeAccess(platform, { realClock });
  const { consortiumSummary } = composeConsortiumAnswers(platform);
  return composePurchasing(platform, { mandateOf, bindTogether, consortiumOf: consortiumSummary });
};
