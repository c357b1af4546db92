import { dayInFinland, type Id, type Instant } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import {
  type Capacity,
  freePlaces,
  type KnownNeed,
  maximumsOn,
  type Need,
  type Obstacle,
  obstacleOf,
} from '../domain/capacity.ts';
import type { Capacities } from './ports.ts';

/** One agreement under which a client could be referred, with its free places and the reason when it cannot be chosen. */
export type AvailableOption = Omit<
  Capacity,
  'taken' | 'orders' | 'authority' | 'costCentre' | 'later' | 'hold' | 'holds'
> & {
  readonly freePlaces: number;
  readonly obstacle?: Obstacle;
};

export type AvailabilityAsk = Need & {
  readonly authority: Id<'authority'>;
  readonly serviceType: ServiceType;
  readonly at: Instant;
};

/** What is known beforehand; without a service type, agreements of every type. */
export type StandingAsk = KnownNeed & {
  readonly authority: Id<'authority'>;
  readonly serviceType?: ServiceType;
  readonly at: Instant;
};

/** A capacity as somebody asks for it at a moment. */
export const optionOf = (capacity: Capacity, ask: KnownNeed & { readonly at: Instant }): AvailableOption => {
  const { agreement, provider, serviceType, start, end, places, languages, municipalities } = capacity;
  const { trackingDays, termsVersion, preference } = capacity;
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
    maximumCents: maximumsOn(capacity, dayInFinland(ask.at)),
    trackingDays,
    termsVersion,
    ...(preference !== undefined && { preference }),
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

/** What an authority has agreed, of one service type or of all. One storage call; of all types it may lag by a moment. */
export const standingOf =
  ({ capacities }: { readonly capacities: Pick<Capacities, 'ofServiceType' | 'ofAuthority'> }) =>
  async (ask: StandingAsk): Promise<readonly AvailableOption[]> => {
    const { authority, serviceType } = ask;
    const found =
      serviceType === undefined
        ? await capacities.ofAuthority(authority)
        : await capacities.ofServiceType(authority, serviceType);
    return found.map((capacity) => optionOf(capacity, ask));
  };

export type OptionAsk = AvailabilityAsk & { readonly agreement: Id<'agreement'> };

/** One agreement as it stands now; `undefined` when it is not to be had any more. One storage call. */
export const optionFor =
  ({ capacities }: { readonly capacities: Pick<Capacities, 'find'> }) =>
  async (ask: OptionAsk): Promise<AvailableOption | undefined> => {
    const found = await capacities.find(ask);
    return found === undefined ? undefined : optionOf(found, ask);
  };
