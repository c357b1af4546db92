import {
  type Actor,
  type Cents,
  dayInFinland,
  err,
  type Id,
  type Instant,
  ok,
  type Result,
  type TxPart,
} from '@kt/kernel';
import type { DistanceGroup } from '@kt/terms';
import { type Capacity, maximumsOn, type Need, obstacleOf } from '../domain/capacity.ts';
import { takePlace } from '../domain/place.ts';
import { type AvailabilityAsk, type AvailableOption, optionOf } from './available-for.ts';
import type { Capacities, CapacityRef, PlaceRefusal, Places } from './ports.ts';

export type PlaceAsk = CapacityRef &
  Need & {
    readonly referral: Id<'referral'>;
    readonly distanceGroup: DistanceGroup;
    readonly at: Instant;
    readonly by: Actor;
  };

/** A place taken, if the transaction goes through that `part` is put into; and what the referral needs of the terms. */
export type PlaceTaken = {
  readonly part: TxPart;
  readonly provider: Id<'organisation'>;
  /** The most the client can cost by the prices of the day, net of VAT: what the referral reserves. */
  readonly maximumCents: Cents;
  readonly trackingDays: number;
  readonly costCentre: string;
};

export type TakePlaceDeps = { readonly capacities: Pick<Capacities, 'find'>; readonly places: Pick<Places, 'take'> };

const taken = (
  places: Pick<Places, 'take'>,
  capacity: Capacity | undefined,
  ask: PlaceAsk,
): Result<PlaceTaken, PlaceRefusal> => {
  if (capacity === undefined) return err({ code: 'agreements.not_found' });
  const obstacle = obstacleOf(capacity, ask, ask.at);
  if (obstacle !== undefined) return err({ code: `agreements.${obstacle}` });
  const { place, fact } = takePlace(ask, ask.at, ask.by);
  const { provider, trackingDays, costCentre } = capacity;
  const part = places.take(place, fact, capacity);
  const maximumCents = maximumsOn(capacity, dayInFinland(ask.at))[ask.distanceGroup];
  return ok({ part, provider, maximumCents, trackingDays, costCentre });
};

/**
 * Takes a place for a referral, as part of the asker's transaction. Refuses with `agreements.full`,
 * `agreements.orders_suspended`, `agreements.not_started`, `agreements.ended`, `agreements.language`,
 * `agreements.municipality` or `agreements.not_found`; when others were faster to the last place, the transaction does.
 */
export const takePlaceFor =
  ({ capacities, places }: TakePlaceDeps) =>
  async (ask: PlaceAsk): Promise<Result<PlaceTaken, PlaceRefusal>> =>
    taken(places, await capacities.find(ask), ask);

/** What can be chosen, and a place under one of it, in one look. */
export type PlacesToTake = {
  readonly options: readonly AvailableOption[];
  /** As `takePlaceFor`, of what was seen: no further call. */
  readonly take: (ask: PlaceAsk) => Result<PlaceTaken, PlaceRefusal>;
};

/** Every agreement of a service type with the means to take a place under one of them. One storage call. */
export const placesToTake =
  ({
    capacities,
    places,
  }: Pick<TakePlaceDeps, 'places'> & { readonly capacities: Pick<Capacities, 'ofServiceType'> }) =>
  async (ask: AvailabilityAsk): Promise<PlacesToTake> => {
    const found = await capacities.ofServiceType(ask.authority, ask.serviceType);
    return {
      options: found.map((capacity) => optionOf(capacity, ask)),
      take: (one) =>
        taken(
          places,
          found.find(({ agreement }) => agreement === one.agreement),
          one,
        ),
    };
  };
