import { type AppError, type Cents, cents, negate } from '@kt/kernel';
import type { Item } from '@kt/platform/db/db.ts';
import type { Refusal, Write } from '@kt/platform/db/part.ts';
import type { Key } from '@kt/platform/db/table.ts';
import { zCents } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Counter } from '../app/ports.ts';
import { settlementTable } from './keys.ts';

/** What is free and what is reserved, in one item that is only ever changed by conditional arithmetic. */
const zCounter = z.looseObject({ freeCents: zCents, reservedCents: zCents, isOpen: z.boolean() });
export type StoredCounter = z.infer<typeof zCounter>;

const parseCounter = (item: Item): StoredCounter => zCounter.parse(item);
export const counterOf = (item: Item | undefined): Counter | undefined => {
  if (item === undefined) return undefined;
  const { freeCents, reservedCents } = parseCounter(item);
  return { freeCents, reservedCents };
};

/** What a refused write found: the counter as it was, or nothing. */
export type Refuse = (found: StoredCounter | undefined) => AppError;
const refusal = (refuse: Refuse) => (old: Item | undefined) =>
  refuse(old === undefined ? undefined : parseCounter(old));

const NAMES = { '#free': 'freeCents', '#open': 'isOpen' };
const RESERVED = { '#reserved': 'reservedCents' };

/** A counter with everything free. `taken` is the refusal when there is one already. */
export const newCounter = (key: Key, freeCents: Cents, taken: Refusal, more: Item = {}): Write => ({
  table: settlementTable,
  put: { ...key, tag: 'counter', freeCents, reservedCents: cents(0), isOpen: true, ...more },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: taken,
});

type Extra = { readonly condition: string; readonly names: Record<string, string>; readonly values: Item };

/** Takes money: only from an open counter that has it. `also` is one more condition. */
export const takeFrom = (key: Key, amount: Cents, refuse: Refuse, also?: Extra): Write => ({
  table: settlementTable,
  update: key,
  set: {
    UpdateExpression: 'SET #free = #free - :n, #reserved = #reserved + :n',
    ConditionExpression: `#open = :yes AND #free >= :n${also === undefined ? '' : ` AND ${also.condition}`}`,
    ExpressionAttributeNames: { ...NAMES, ...RESERVED, ...also?.names },
    ExpressionAttributeValues: { ':n': amount, ':yes': true, ...also?.values },
  },
  refusal: refusal(refuse),
});

/** Gives money back, to a closed counter too. */
export const giveBack = (key: Key, amount: Cents, refuse: Refuse): Write => ({
  table: settlementTable,
  update: key,
  set: {
    UpdateExpression: 'SET #free = #free + :n, #reserved = #reserved - :n',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#free': 'freeCents', ...RESERVED },
    ExpressionAttributeValues: { ':n': amount },
  },
  refusal: refusal(refuse),
});

/** Makes the limit larger or smaller, never below what is reserved. */
export const moveLimit = (key: Key, difference: Cents, refuse: Refuse): Write => ({
  table: settlementTable,
  update: key,
  set: {
    UpdateExpression: 'SET #free = #free + :n',
    ConditionExpression: '#free >= :less',
    ExpressionAttributeNames: { '#free': 'freeCents' },
    ExpressionAttributeValues: { ':n': difference, ':less': negate(difference) },
  },
  refusal: refusal(refuse),
});

/** Follows a limit set elsewhere, also below what is reserved: nothing new fits then, what is reserved stays. */
export const followLimit = (key: Key, difference: Cents, refuse: Refuse): Write => ({
  table: settlementTable,
  update: key,
  set: {
    UpdateExpression: 'SET #free = #free + :n',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#free': 'freeCents' },
    ExpressionAttributeValues: { ':n': difference },
  },
  refusal: refusal(refuse),
});

export const closeCounter = (key: Key): Write => ({
  table: settlementTable,
  update: key,
  set: {
    UpdateExpression: 'SET #open = :no',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#open': 'isOpen' },
    ExpressionAttributeValues: { ':no': false },
  },
  refusal: 'stale',
});
