import type { Instant, LocalDate } from '@kt/kernel';
import type { Hash } from './merkle.ts';

/** Where an item lies. */
export type Place = { readonly table: string; readonly pk: string; readonly sk: string };

export type DumpedEvent = Place & {
  readonly id: string;
  readonly subject: string;
  readonly seq: number;
  readonly prev: string;
  readonly hash: Hash;
  /** What the hash must be by the item's other attributes. */
  readonly computed: Hash;
  /** The salted hash of the details kept apart, if there are any. */
  readonly details?: Hash;
  /** Ids of events whose details this event's facts say were lawfully erased. */
  readonly erases: readonly string[];
};
export type DumpedDetails = Place & { readonly event: string; readonly computed: Hash };
export type DumpedState = Place & { readonly subject: string; readonly version: number; readonly head: Hash };
export type DumpedEntry = Place & { readonly index: number; readonly event: string; readonly hash: Hash };
export type DumpedHead = Place & {
  readonly size: number;
  readonly root: Hash;
  readonly at: Instant;
  readonly signed: boolean;
};
/** What the order of equals was drawn from on a day. */
export type DumpedTurn = Place & { readonly day: LocalDate; readonly size: number; readonly root: Hash };
/** The log's own end: what the next entry is joined to. */
export type DumpedEnd = Place & { readonly size: number; readonly roots: readonly Hash[] };
/** An item that is none of the known kinds or does not read as its kind. */
export type Unreadable = Place & { readonly why: string };

/** Everything that verification looks at, in the order of table and key. */
export type Dump = {
  readonly events: readonly DumpedEvent[];
  readonly details: readonly DumpedDetails[];
  readonly states: readonly DumpedState[];
  readonly entries: readonly DumpedEntry[];
  readonly heads: readonly DumpedHead[];
  readonly ends: readonly DumpedEnd[];
  readonly turns: readonly DumpedTurn[];
  readonly unreadable: readonly Unreadable[];
};
