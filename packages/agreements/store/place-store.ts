import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zServiceType, zStamp, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { PlaceRef, Places } from '../app/ports.ts';
import { PLACE_STATES, type Place } from '../domain/place.ts';
import { giveBackOne, takeOne } from './capacity-store.ts';
import { agreementsTable, capacityKey, placeKey } from './keys.ts';

const zPlace: z.ZodType<Place> = z.strictObject({
  authority: zId('authority'),
  agreement: zId('agreement'),
  referral: zId('referral'),
  serviceType: zServiceType,
  state: z.enum(PLACE_STATES),
  taken: zStamped,
  released: zStamped.exactOptional(),
});

const zTaken = z.tuple([
  z.looseObject({
    ...zStamp,
    authority: zId('authority'),
    agreement: zId('agreement'),
    referral: zId('referral'),
    serviceType: zServiceType,
  }),
]);

const takenBy = (facts: readonly unknown[]): Place => {
  const [{ authority, agreement, referral, serviceType, at, by }] = zTaken.parse(facts);
  return { authority, agreement, referral, serviceType, state: 'taken', taken: { at, by } };
};

/** A place that nobody has given back is known by the event that took it. */
const places = aggregate<Place, PlaceRef>({
  table: agreementsTable,
  type: 'place',
  schema: zPlace,
  ref: z.strictObject({ authority: zId('authority'), referral: zId('referral') }),
  refOf: ({ authority, referral }) => ({ authority, referral }),
  idOf: ({ referral }) => `place:${referral}`,
  key: ({ authority, referral }) => placeKey(authority, referral),
  fromFirst: takenBy,
});

export const placeStore = (db: Db): Places => ({
  load: (ref) => places.load(db, ref),
  take: (place, fact, seen) => places.create({ state: place, facts: [fact], also: [takeOne(seen)] }),
  release: (before, place, fact, counted) => {
    const key = capacityKey(place.authority, place.serviceType, place.agreement);
    return places.save(before, { state: place, facts: [fact], also: counted ? [giveBackOne(key)] : [] });
  },
});
