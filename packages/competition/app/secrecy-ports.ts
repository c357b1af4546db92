import type { Id, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { Claimed } from '../domain/claims-waiting.ts';
import type { Disclosure, DisclosureFact } from '../domain/disclosure.ts';
import type { PublicTender } from '../domain/public-version.ts';
import type { RulingFact, SecrecyRuling } from '../domain/secrecy-ruling.ts';
import type { CompetitionRef } from './ports.ts';

export type RulingRef = Pick<SecrecyRuling, 'authority' | 'competition' | 'tender' | 'field'>;

export type SecrecyRulings = {
  readonly load: (ref: RulingRef) => Promise<Versioned<SecrecyRuling> | undefined>;
  /** Every ruling on the tenders of a competition. */
  readonly all: (ref: CompetitionRef) => Promise<readonly Versioned<SecrecyRuling>[]>;
  readonly create: (state: SecrecyRuling, fact: RulingFact) => TxPart;
  readonly save: (before: Versioned<SecrecyRuling>, state: SecrecyRuling, fact: RulingFact) => TxPart;
};

export type DisclosureRef = Pick<Disclosure, 'authority' | 'competition' | 'provider' | 'id'>;

/** What was given: the other tenders as they were to be read at that moment. */
export type GivenVersions = { readonly decision: number; readonly tenders: readonly PublicTender[] };

export type Disclosures = {
  /** The last one to a provider. */
  readonly lastTo: (ref: CompetitionRef, provider: Id<'organisation'>) => Promise<Disclosure | undefined>;
  /** All of a competition, by receiver. */
  readonly page: (ref: CompetitionRef, after?: PageKey) => Promise<PageOf<Versioned<Disclosure>>>;
  readonly create: (state: Disclosure, fact: DisclosureFact) => TxPart;
};

/** Tenders, rulings and disclosures of a competition, in two reads. */
export type ClaimedReads = { readonly all: (ref: CompetitionRef) => Promise<Claimed> };
