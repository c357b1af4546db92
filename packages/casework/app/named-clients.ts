import type { Actor, Id } from '@kt/kernel';
import type { WholeClient } from './ports.ts';

export type NamedClients = {
  /**
   * Clients with contacts by their references. One opened before references led to their clients is found by its own case
   * worker alone.
   */
  readonly ofReferences: (
    authority: Id<'authority'>,
    references: readonly string[],
    worker: Actor,
  ) => Promise<ReadonlyMap<string, WholeClient | undefined>>;
};
