import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Refusal, Write } from '@kt/platform/db/part.ts';
import type { Key } from '@kt/platform/db/table.ts';
import { zCents, zId, zLanguage, zLocalDate, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Capacities, PlaceRefusal } from '../app/ports.ts';
import { type Capacity, type CapacityTerms, freePlaces, ORDER_STATES } from '../domain/capacity.ts';
import { agreementsTable, capacityKey, capacityPartition } from './keys.ts';

const TAG = 'capacity';
const zTerms: z.ZodType<CapacityTerms> = z.strictObject({
  authority: zId('authority'),
  agreement: zId('agreement'),
  provider: zId('organisation'),
  serviceType: zServiceType,
  orders: z.enum(ORDER_STATES),
  start: zLocalDate,
  end: zLocalDate,
  places: z.int(),
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  maximumCents: z.strictObject({ A: zCents, B: zCents, C: zCents, D: zCents }),
  trackingDays: z.int(),
  costCentre: z.string(),
  termsVersion: z.int(),
});
const zItem = z.looseObject({ terms: zTerms, taken: z.int() });

const parse = (item: Item): Capacity => {
  const { terms, taken } = zItem.parse(item);
  return { ...terms, taken };
};

const keyOf = ({ authority, serviceType, agreement }: CapacityTerms): Key =>
  capacityKey(authority, serviceType, agreement);

/** Keeps the capacity item in step with the agreement; the counter stays as it is. */
export const capacityWrite = (terms: CapacityTerms): Write => ({
  table: agreementsTable,
  update: keyOf(terms),
  set: {
    UpdateExpression:
      'SET #tag = :tag, terms = :terms, places = :places, orders = :orders, #v = :v, taken = if_not_exists(taken, :zero)',
    ExpressionAttributeNames: { '#tag': 'tag', '#v': 'termsVersion' },
    ExpressionAttributeValues: {
      ':tag': TAG,
      ':terms': terms,
      ':places': terms.places,
      ':orders': terms.orders,
      ':v': terms.termsVersion,
      ':zero': 0,
    },
  },
  refusal: 'stale',
});

/** A closed agreement offers nothing and is no longer listed. */
export const capacityRemoval = (terms: CapacityTerms): Write => ({
  table: agreementsTable,
  remove: keyOf(terms),
  refusal: 'stale',
});

const FULL: PlaceRefusal = { code: 'agreements.full' };
const SUSPENDED: PlaceRefusal = { code: 'agreements.orders_suspended' };

const whyNotTaken = (old: Item | undefined): Refusal => {
  const parsed = zItem.safeParse(old);
  if (!parsed.success) return 'stale';
  const { terms, taken } = parsed.data;
  if (terms.orders === 'suspended') return SUSPENDED;
  return freePlaces({ places: terms.places, taken }) === 0 ? FULL : 'stale';
};

/** One place off the counter: only while one is free, orders are open, and the terms are those that were read. */
export const takeOne = (seen: Capacity): Write => ({
  table: agreementsTable,
  update: keyOf(seen),
  set: {
    UpdateExpression: 'SET taken = taken + :one',
    ConditionExpression: 'taken < places AND orders = :open AND #v = :v',
    ExpressionAttributeNames: { '#v': 'termsVersion' },
    ExpressionAttributeValues: { ':one': 1, ':open': 'open', ':v': seen.termsVersion },
  },
  refusal: whyNotTaken,
});

export const giveBackOne = (key: Key): Write => ({
  table: agreementsTable,
  update: key,
  set: {
    UpdateExpression: 'SET taken = taken - :one',
    ConditionExpression: 'taken >= :one',
    ExpressionAttributeValues: { ':one': 1 },
  },
  refusal: 'stale',
});

export const capacityStore = (db: Db): Capacities => ({
  find: async ({ authority, serviceType, agreement }) => {
    const item = await db.get(agreementsTable, capacityKey(authority, serviceType, agreement));
    return item === undefined ? undefined : parse(item);
  },
  ofServiceType: async (authority, serviceType) =>
    (await db.queryAll(agreementsTable, { pk: capacityPartition(authority, serviceType) })).map(parse),
});
