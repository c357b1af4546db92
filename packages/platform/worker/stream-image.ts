import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type EventItem, zEventItem } from '../db/event-schema.ts';

/** What a table stream tells of one change; only new event items matter to a relay. */
export type StreamChange = {
  readonly eventName: string;
  readonly newImage?: Readonly<Record<string, AttributeValue>>;
};

/** The event a stream record brings, or `undefined` when it is about anything else. */
export const eventOfChange = (change: StreamChange): EventItem | undefined => {
  if (change.eventName !== 'INSERT' || change.newImage?.['tag']?.S !== 'event') return undefined;
  return zEventItem.parse(unmarshall({ ...change.newImage }));
};
