import type { Id } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { ServiceCard } from '../domain/service.ts';
import type { Services } from './ports.ts';

/** What a shown card offers, and whose it is. */
export type OfferedCard = Pick<ServiceCard, 'languages' | 'municipalities'> & {
  readonly provider: Id<'organisation'>;
};

const MOST = 500;

/** Shown cards of one service type in one read; `isWhole` is false when there are more. */
export const offeredCards =
  ({ services }: { readonly services: Pick<Services, 'published'> }) =>
  async (serviceType: ServiceType): Promise<{ readonly cards: readonly OfferedCard[]; readonly isWhole: boolean }> => {
    const { found, next } = await services.published(serviceType, { limit: MOST });
    const cards = found.map(({ state: { provider, languages, municipalities } }) => ({
      provider,
      languages,
      municipalities,
    }));
    return { cards, isWhole: next === undefined };
  };
