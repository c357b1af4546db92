import type { Id, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { ValueWatch, WatchFact } from '../domain/value-watch.ts';
import type { SystemRef } from './ports.ts';

/** The running value of each purchasing system, with what it has reached. */
export type ValueWatches = {
  readonly load: (ref: SystemRef) => Promise<Versioned<ValueWatch> | undefined>;
  /** Systems in which something was reached that nobody has taken a position on. */
  readonly raised: (authority: Id<'authority'>, after?: PageKey) => Promise<PageOf<Versioned<ValueWatch>>>;
  readonly save: (before: Versioned<ValueWatch> | undefined, state: ValueWatch, facts: readonly WatchFact[]) => TxPart;
};
