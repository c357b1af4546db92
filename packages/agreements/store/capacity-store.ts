import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Refusal, Write } from '@kt/platform/db/part.ts';
import type { Key } from '@kt/platform/db/table.ts';
import { zCents, zId, zLanguage, zLocalDate, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Capacities, PlaceRefusal } from '../app/ports.ts';
import { type Capacity, type CapacityTerms, freePlaces, ORDER_STATES } from '../domain/capacity.ts';
import type { Hold } from '../domain/standing.ts';
import { agreementsTable, capacityKey, capacityList, capacityPartition } from './keys.ts';

const TAG = 'capacity';
const zMaximums = z.strictObject({ A: zCents, B: zCents, C: zCents, D: zCents });
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
  maximumCents: zMaximums,
  later: z.array(z.strictObject({ from: zLocalDate, maximumCents: zMaximums })).exactOptional(),
  trackingDays: z.int(),
  costCentre: z.string(),
  termsVersion: z.int(),
  preference: z.strictObject({ competition: zId('competition'), rank: z.int() }).exactOptional(),
});
const zHold: z.ZodType<Hold> = z.strictObject({
  admission: z.enum(['suspended', 'removed']).exactOptional(),
  paused: z.strictObject({ until: zLocalDate.exactOptional() }).exactOptional(),
});
const zItem = z.looseObject({
  terms: zTerms,
  taken: z.int(),
  hold: zHold.exactOptional(),
  holds: z.int().exactOptional(),
});

const parse = (item: Item): Capacity => {
  const { terms, taken, hold, holds } = zItem.parse(item);
  return { ...terms, taken, ...(hold !== undefined && { hold }), ...(holds !== undefined && { holds }) };
};

const keyOf = ({ authority, serviceType, agreement }: CapacityTerms): Key =>
  capacityKey(authority, serviceType, agreement);

const belowTaken = ({ authority }: CapacityTerms, old: Item | undefined): Refusal => {
  const parsed = zItem.safeParse(old);
  if (!parsed.success) return 'stale';
  const refusal = { code: 'agreements.share_below_used', authority, taken: parsed.data.taken };
  return refusal;
};

/**
 * Keeps the capacity item in step with the agreement; the counter stays as it is. With `most`, only while no more places
 * than that are taken.
 */
export const capacityWrite = (terms: CapacityTerms, most?: number): Write => ({
  table: agreementsTable,
  update: keyOf(terms),
  set: {
    UpdateExpression:
      'SET #tag = :tag, terms = :terms, places = :places, orders = :orders, #v = :v, taken = if_not_exists(taken, :zero), gsi1pk = :list, gsi1sk = :agreement',
    ...(most !== undefined && { ConditionExpression: 'attribute_not_exists(taken) OR taken <= :most' }),
    ExpressionAttributeNames: { '#tag': 'tag', '#v': 'termsVersion' },
    ExpressionAttributeValues: {
      ':tag': TAG,
      ':terms': terms,
      ':places': terms.places,
      ':orders': terms.orders,
      ':v': terms.termsVersion,
      ':zero': 0,
      ':list': capacityList(terms.authority),
      ':agreement': terms.agreement,
      ...(most !== undefined && { ':most': most }),
    },
  },
  refusal: (old) => belowTaken(terms, old),
});

/** A closed agreement offers nothing and is no longer listed. */
export const capacityRemoval = (terms: CapacityTerms): Write => ({
  table: agreementsTable,
  remove: keyOf(terms),
  refusal: 'stale',
});

const FULL: PlaceRefusal = { code: 'agreements.full' };
const SUSPENDED: PlaceRefusal = { code: 'agreements.orders_suspended' };

const whyNotTaken = (seen: Capacity, old: Item | undefined): Refusal => {
  const parsed = zItem.safeParse(old);
  if (!parsed.success) return 'stale';
  const { terms, taken, holds } = parsed.data;
  if (holds !== seen.holds) return 'stale';
  if (terms.orders === 'suspended') return SUSPENDED;
  return freePlaces({ places: terms.places, taken }) === 0 ? FULL : 'stale';
};

const heldAsSeen = ({ holds }: Capacity) =>
  holds === undefined
    ? { condition: 'attribute_not_exists(holds)', values: {} }
    : { condition: 'holds = :holds', values: { ':holds': holds } };

/**
 * One place off the counter: only while one is free, orders are open, and the terms and what was told of the provider are
 * those that were read.
 */
export const takeOne = (seen: Capacity): Write => ({
  table: agreementsTable,
  update: keyOf(seen),
  set: {
    UpdateExpression: 'SET taken = taken + :one',
    ConditionExpression: `taken < places AND orders = :open AND #v = :v AND ${heldAsSeen(seen).condition}`,
    ExpressionAttributeNames: { '#v': 'termsVersion' },
    ExpressionAttributeValues: {
      ':one': 1,
      ':open': 'open',
      ':v': seen.termsVersion,
      ...heldAsSeen(seen).values,
    },
  },
  refusal: (old) => whyNotTaken(seen, old),
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
  ofAuthority: async (authority) =>
    (await db.queryAll(agreementsTable, { index: 'gsi1', pk: capacityList(authority) })).map(parse),
});
