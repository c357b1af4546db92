import { type Actor, type Cents, err, type Id, type Instant, ok, type Result, type TxPart } from '@kt/kernel';
import type { DistanceGroup } from '@kt/terms';
import { type Need, obstacleOf } from '../domain/capacity.ts';
import { takePlace } from '../domain/place.ts';
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
  /** The most the client can cost, net of VAT: what the referral reserves. */
  readonly maximumCents: Cents;
  readonly trackingDays: number;
  readonly costCentre: string;
};

export type TakePlaceDeps = { readonly capacities: Pick<Capacities, 'find'>; readonly places: Pick<Places, 'take'> };

/**
 * Takes a place for a referral, as part of the asker's transaction. Refuses with `agreements.full`,
 * `agreements.orders_suspended`, `agreements.not_started`, `agreements.ended`, `agreements.language`,
 * `agreements.municipality` or `agreements.not_found`; when others were faster to the last place, the transaction does.
 */
export const takePlaceFor =
  ({ capacities, places }: TakePlaceDeps) =>
  async (ask: PlaceAsk): Promise<Result<PlaceTaken, PlaceRefusal>> => {
    const capacity = await capacities.find(ask);
    if (capacity === undefined) return err({ code: 'agreements.not_found' });
    const obstacle = obstacleOf(capacity, ask, ask.at);
    if (obstacle !== undefined) return err({ code: `agreements.${obstacle}` });
    const { place, fact } = takePlace(ask, ask.at, ask.by);
    const { provider, maximumCents, trackingDays, costCentre } = capacity;
    const part = places.take(place, fact, capacity);
    return ok({ part, provider, maximumCents: maximumCents[ask.distanceGroup], trackingDays, costCentre });
  };
