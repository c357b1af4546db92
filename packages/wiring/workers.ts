import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';

/** A context's platform for work that nobody calls by HTTP. */
type Filed = CorePlatform & Pick<Platform, 'objects'>;

/** By context, what its relay feeds and its timers sweep. Loaded when named: a worker runs the code of one context. */
const WORKERS = {
  access: async (platform: CorePlatform) => {
    const { composeAccess, tables } = await import('@kt/access/compose.ts');
    return { tables, ...composeAccess(platform, { realClock: systemClock }) };
  },
  purchasing: async (platform: CorePlatform) => {
    const [{ wirePurchasing }, { tables }] = await Promise.all([
      import('./purchasing.ts'),
      import('@kt/purchasing/compose.ts'),
    ]);
    return { tables, ...wirePurchasing(platform, systemClock) };
  },
  agreements: async (platform: CorePlatform) => {
    const { composeAgreements, tables } = await import('@kt/agreements/compose.ts');
    return { tables, ...composeAgreements(platform) };
  },
  outcomes: async (platform: CorePlatform) => {
    const { composeOutcomes, tables } = await import('@kt/outcomes/compose.ts');
    return { tables, ...composeOutcomes(platform) };
  },
  settlement: async (platform: CorePlatform) => {
    const { composeSettlement, tables } = await import('@kt/settlement/compose.ts');
    return { tables, ...composeSettlement(platform) };
  },
} as const;

const FILED_WORKERS = {
  competition: async (platform: Filed) => {
    const [{ wireCompetition }, { tables }] = await Promise.all([
      import('./competition.ts'),
      import('@kt/competition/compose.ts'),
    ]);
    return { tables, ...wireCompetition(platform, systemClock) };
  },
  casework: async (platform: Filed) => {
    const { wireCaseworkWorker } = await import('./casework-worker.ts');
    return wireCaseworkWorker(platform);
  },
} as const;

export const wireWorker = (context: keyof typeof WORKERS, platform: CorePlatform) => WORKERS[context](platform);
export const wireFiledWorker = (context: keyof typeof FILED_WORKERS, platform: Filed) =>
  FILED_WORKERS[context](platform);

/** The registry's clock: the wallets' files are looked through besides. */
export const wireRegistryWorker = async (platform: Filed & Pick<Platform, 'scanner'>) => {
  const { composeRegistry, composeWalletClock, tables } = await import('@kt/registry/compose.ts');
  const handlers = [composeRegistry(platform).dueHandlers, composeWalletClock(platform).dueHandlers];
  return { tables, dueHandlers: handlers.flat() };
};
