import type { Id, Instant } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { type Capacity, freePlaces, type Need, type Obstacle, obstacleOf } from '../domain/capacity.ts';
import type { Capacities } from './ports.ts';

/** One agreement under which a client could be referred, with its free places and the reason when it cannot be chosen. */
export type AvailableOption = Omit<Capacity, 'taken' | 'orders' | 'authority' | 'costCentre'> & {
  readonly freePlaces: number;
  readonly obstacle?: Obstacle;
};

export type AvailabilityAsk = Need & {
  readonly authority: Id<'authority'>;
  readonly serviceType: ServiceType;
  readonly at: Instant;
};

const optionOf = (capacity: Capacity, ask: AvailabilityAsk): AvailableOption => {
  const { agreement, provider, serviceType, start, end, places, languages, municipalities } = capacity;
  const { maximumCents, trackingDays, termsVersion } = capacity;
  const obstacle = obstacleOf(capacity, ask, ask.at);
  return {
    agreement,
    provider,
    serviceType,
    start,
    end,
    places,
    freePlaces: freePlaces(capacity),
    languages,
    municipalities,
    maximumCents,
    trackingDays,
    termsVersion,
    ...(obstacle !== undefined && { obstacle }),
  };
};

/** Every agreement of a service type, in the order of its id. One storage call. The order says nothing: the asker sorts. */
export const availableFor =
  ({ capacities }: { readonly capacities: Pick<Capacities, 'ofServiceType'> }) =>
  async (ask: AvailabilityAsk): Promise<readonly AvailableOption[]> => {
    const found = await capacities.ofServiceType(ask.authority, ask.serviceType);
    return found.map((capacity) => optionOf(capacity, ask));
  };
