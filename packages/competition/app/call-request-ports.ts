import type { Id, PageAsk, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { CallRequest, CallRequestFact } from '../domain/call-request.ts';

export type CallRequestRef = { readonly authority: Id<'authority'>; readonly id: Id<'callRequest'> };

/** Which requests are listed: those that wait, or those joined to a competition. */
export type CallRequestsOf = { readonly authority: Id<'authority'>; readonly competition?: Id<'competition'> };

/** What case workers have asked procurement to buy. */
export type CallRequests = {
  readonly load: (ref: CallRequestRef) => Promise<Versioned<CallRequest> | undefined>;
  /** Several in one read; those that do not exist are left out. */
  readonly loadMany: (
    authority: Id<'authority'>,
    ids: readonly Id<'callRequest'>[],
  ) => Promise<readonly Versioned<CallRequest>[]>;
  readonly create: (request: CallRequest, facts: readonly CallRequestFact[]) => TxPart;
  readonly save: (before: Versioned<CallRequest>, request: CallRequest, facts: readonly CallRequestFact[]) => TxPart;
  /** The oldest first. */
  readonly page: (of: CallRequestsOf, page: PageAsk) => Promise<PageOf<Versioned<CallRequest>>>;
};
