import { composeAccess } from '@kt/access/compose.ts';
import type { Clock } from '@kt/kernel';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { composeRegistry, type Registry, type RegistrySources } from '@kt/registry/compose.ts';

/** The registry with the answer it needs now: access says whose signatures bind an organisation together. */
export const wireRegistry = (
  platform: CorePlatform,
  realClock: Clock,
  sources: Omit<RegistrySources, 'bindTogether'> = {},
): Registry => {
  const { bindTogether } = composeAccess(platform, { realClock });
  return composeRegistry(platform, { ...sources, bindTogether });
};
