import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type EventItem, zEventItem } from '../db/event-schema.ts';

/** What a table stream tells of one change, as attribute maps; only new event items matter to a relay. */
export type StreamChange = { readonly eventName: string; readonly newImage?: object };

const zAttribute = z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const zImage = z.record(z.string(), zAttribute);
const zEventImage = z.looseObject({ tag: z.strictObject({ S: z.literal('event') }) });

/** The event a stream record brings, or `undefined` when it is about anything else. */
export const eventOfChange = (change: StreamChange): EventItem | undefined => {
  if (change.eventName !== 'INSERT' || !zEventImage.safeParse(change.newImage).success) return undefined;
  return zEventItem.parse(unmarshall(zImage.parse(change.newImage)));
};
