import type { Brand } from './brand.ts';

/**
 * One context's share of a transaction: its conditional writes and its event, sealed. Stores make parts, use cases
 * pass them on, `platform/db` alone opens them. That is how one act may change two contexts without either seeing the
 * other's data.
 */
export type TxPart = Brand<object, 'TxPart'>;

/**
 * A loaded aggregate with the version it was read at; a change is written on condition of that version. `head` is the
 * hash of its latest event, which the next event continues.
 */
export type Versioned<S> = { readonly state: S; readonly version: number; readonly head: string };
