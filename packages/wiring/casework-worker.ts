import { composePlaces } from '@kt/agreements/compose.ts';
import { composeCaseworkWorker, tables } from '@kt/casework/compose.ts';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';

/** What casework's relay feeds and its timers sweep, without what only people ask. */
export const wireCaseworkWorker = (platform: CorePlatform & Pick<Platform, 'objects'>) => ({
  tables,
  ...composeCaseworkWorker(platform, { agreements: composePlaces(platform) }),
});
