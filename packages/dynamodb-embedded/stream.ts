import { pickKey } from './key.ts';
import type { StreamView, TableSchema } from './schema.ts';
import type { Item } from './values.ts';

/** One change of one item, in commit order. Images are attribute maps as on the wire (binary is base64). */
export type StreamRecord = {
  readonly table: string;
  /** 21 digits: sorts as text and as a number, and grows over the whole engine. */
  readonly sequenceNumber: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly keys: Item;
  readonly newImage?: Item;
  readonly oldImage?: Item;
  /** Epoch milliseconds by the injected clock. */
  readonly at: number;
  /** True when the item was removed because its time to live was over. */
  readonly expired?: true;
};

const SEQUENCE_DIGITS = 21;
export const sequenceText = (sequence: number): string => sequence.toString().padStart(SEQUENCE_DIGITS, '0');

const showsNew = (view: StreamView): boolean => view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES';
const showsOld = (view: StreamView): boolean => view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES';

const eventName = (old: Item | undefined, next: Item | undefined): StreamRecord['eventName'] => {
  if (next === undefined) return 'REMOVE';
  return old === undefined ? 'INSERT' : 'MODIFY';
};

type Seen = { readonly old: Item | undefined; readonly next: Item | undefined; readonly expired: boolean };

/** The record of a change of one item, with as much of it as the table's stream shows. */
export const recordOf = (schema: TableSchema, seen: Seen, sequence: number, at: number): StreamRecord => {
  const { old, next } = seen;
  const view = schema.stream ?? 'KEYS_ONLY';
  return {
    table: schema.name,
    sequenceNumber: sequenceText(sequence),
    eventName: eventName(old, next),
    keys: pickKey(schema.keys, next ?? old ?? {}),
    ...(next !== undefined && showsNew(view) ? { newImage: next } : {}),
    ...(old !== undefined && showsOld(view) ? { oldImage: old } : {}),
    at,
    ...(seen.expired ? { expired: true as const } : {}),
  };
};
