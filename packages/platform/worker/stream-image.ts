import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type EventItem, zEventItem } from '../db/event-schema.ts';

/** What a table stream tells of one change, as attribute maps; only new items matter to a worker. */
export type StreamChange = { readonly eventName: string; readonly newImage?: object };

const zAttribute = z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const zImage = z.record(z.string(), zAttribute);
const zTagged = z.looseObject({ tag: z.strictObject({ S: z.string() }) });
const zDelivery = z.looseObject({ event: zEventItem });

const isNew = (change: StreamChange, tag: string): boolean =>
  change.eventName === 'INSERT' && zTagged.safeParse(change.newImage).data?.tag.S === tag;
const imageOf = ({ newImage }: StreamChange) => unmarshall(zImage.parse(newImage));

/** The event a record of a context's table brings, or `undefined` when it is about anything else. */
export const eventOfChange = (change: StreamChange): EventItem | undefined =>
  isNew(change, 'event') ? zEventItem.parse(imageOf(change)) : undefined;

/** The event a record of an inbox brings, or `undefined` when it is about anything else. */
export const deliveryOfChange = (change: StreamChange): EventItem | undefined =>
  isNew(change, 'delivery') ? zDelivery.parse(imageOf(change)).event : undefined;
