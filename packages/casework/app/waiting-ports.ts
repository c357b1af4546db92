import type { Actor, Id, PageAsk, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { WaitingEntry, WaitingFact } from '../domain/waiting-entry.ts';
import type { ClientRef } from './ports.ts';

export type WaitingRef = {
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly id: Id<'waitingEntry'>;
};

/** Who waits for what. */
export type WaitingEntries = {
  readonly load: (ref: WaitingRef) => Promise<Versioned<WaitingEntry> | undefined>;
  readonly create: (entry: WaitingEntry, fact: WaitingFact) => TxPart;
  readonly save: (before: Versioned<WaitingEntry>, entry: WaitingEntry, facts: readonly WaitingFact[]) => TxPart;
  /** Every entry of a client that was ever made, oldest first. */
  readonly ofClient: (client: ClientRef) => Promise<readonly Versioned<WaitingEntry>[]>;
  /** The first of the queue for a service, oldest first. */
  readonly line: (authority: Id<'authority'>, serviceType: ServiceType) => Promise<readonly Versioned<WaitingEntry>[]>;
  /** Entries that a case worker made and that still wait, oldest first. */
  readonly ofWorker: (
    authority: Id<'authority'>,
    worker: Actor,
    page: PageAsk,
  ) => Promise<PageOf<Versioned<WaitingEntry>>>;
};
