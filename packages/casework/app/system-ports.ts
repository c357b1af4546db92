import type { Id, Instant, PageAsk, PageOf, Result, TxPart } from '@kt/kernel';
import type { Client } from '../domain/client.ts';
import type { ServiceEvent, ToldEvent } from '../domain/service-event.ts';
import type { RowFault, SystemRow } from '../domain/system-row.ts';

export type ServiceEvents = {
  /** Written once; the same event again is the same item. */
  readonly create: (event: ServiceEvent) => TxPart;
  /** What was recorded from a moment on, oldest first. */
  readonly since: (authority: Id<'authority'>, from: Instant, page: PageAsk) => Promise<PageOf<ServiceEvent>>;
};

/** One row of what the national system tells, with its line in the file. */
export type SystemLine = { readonly line: number } & Result<SystemRow, RowFault>;
export type FileRefusal =
  | { readonly code: 'casework.file_unreadable'; readonly column?: string }
  | { readonly code: 'casework.file_long'; readonly most: number };

/**
 * The national system of clients and plans. It is reached by files; an interface of it would answer the same questions.
 */
export type ClientSystem = {
  readonly rowsIn: (file: Uint8Array) => Result<readonly SystemLine[], FileRefusal>;
  readonly eventOut: (event: ServiceEvent, client: Client | undefined) => ToldEvent;
};
