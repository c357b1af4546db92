import type { Id, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { KnownAs } from '../domain/asker-traces.ts';
import type { Enquiry, EnquiryFact } from '../domain/enquiry.ts';
import type { CompetitionRef } from './ports.ts';

export type EnquiryRef = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly id: Id<'enquiry'>;
};

/** Questions about competitions, in the order in which they were asked. */
export type Enquiries = {
  readonly load: (ref: EnquiryRef) => Promise<Versioned<Enquiry> | undefined>;
  readonly create: (state: Enquiry, fact: EnquiryFact) => TxPart;
  readonly save: (before: Versioned<Enquiry>, state: Enquiry, fact: EnquiryFact) => TxPart;
  readonly all: (ref: CompetitionRef, after?: PageKey) => Promise<PageOf<Versioned<Enquiry>>>;
  readonly answered: (ref: CompetitionRef, after?: PageKey) => Promise<PageOf<Versioned<Enquiry>>>;
  /** How many wait for an answer; counted to 100. */
  readonly waiting: (ref: CompetitionRef) => Promise<number>;
  /** What one asker has no answer to: what waits and what was declined; at most 100. */
  readonly unansweredOf: (asker: string) => Promise<readonly Versioned<Enquiry>[]>;
};

/** What an organisation is called, so that its question does not tell it. */
export type Askers = { readonly knownAs: (organisation: Id<'organisation'>) => Promise<KnownAs> };
