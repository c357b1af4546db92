import type { Id, PageAsk, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { ServiceRequest, ServiceRequestFact } from '../domain/service-request.ts';

export type ServiceRequestRef = { readonly authority: Id<'authority'>; readonly id: Id<'callRequest'> };

/** Needs that case workers have sent to procurement. */
export type ServiceRequests = {
  readonly load: (ref: ServiceRequestRef) => Promise<Versioned<ServiceRequest> | undefined>;
  readonly create: (request: ServiceRequest, fact: ServiceRequestFact) => TxPart;
  readonly save: (before: Versioned<ServiceRequest>, request: ServiceRequest, fact: ServiceRequestFact) => TxPart;
  /** Every one of an authority, the newest first. */
  readonly ofAuthority: (authority: Id<'authority'>, page: PageAsk) => Promise<PageOf<Versioned<ServiceRequest>>>;
};
