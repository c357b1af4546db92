import { type Cents, ZERO } from '@kt/kernel';
import type { Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zCents } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Commitments } from '../app/ports.ts';
import { commitmentKey, outcomesTable as table } from './keys.ts';

const zCommitted = z.looseObject({ cents: zCents });
const names = { '#cents': 'cents' };

/** What an item says is reserved; without one nothing is. */
export const committedIn = (item: Item | undefined): Cents =>
  item === undefined ? ZERO : zCommitted.parse(item).cents;

export const commitmentStore: Commitments = {
  add: ({ authority, referral }, cents) =>
    writesPart([
      {
        table,
        update: commitmentKey(authority, referral),
        set: {
          UpdateExpression: 'SET tag = :tag ADD #cents :cents',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ':tag': 'committed', ':cents': cents },
        },
        refusal: 'stale',
      },
    ]),
  unchanged: ({ authority, referral }, seen) =>
    writesPart([
      {
        table,
        check: commitmentKey(authority, referral),
        when: {
          ConditionExpression: seen === ZERO ? 'attribute_not_exists(pk) OR #cents = :seen' : '#cents = :seen',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ':seen': seen },
        },
        refusal: 'stale',
      },
    ]),
};
