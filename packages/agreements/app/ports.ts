import type { Counts, Id, LocalDate, PageAsk, PageOf, TxPart, Versioned, YTunnus } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { Agreement } from '../domain/agreement.ts';
import type { AgreementError } from '../domain/agreement-commands.ts';
import type { AgreementFact } from '../domain/agreement-facts.ts';
import type { Capacity, Obstacle } from '../domain/capacity.ts';
import type { EvidenceState } from '../domain/obligations.ts';
import type { Place, PlaceFact } from '../domain/place.ts';

export type AgreementRef = { readonly authority: Id<'authority'>; readonly id: Id<'agreement'> };
export type PlaceRef = { readonly authority: Id<'authority'>; readonly referral: Id<'referral'> };
export type CapacityRef = {
  readonly authority: Id<'authority'>;
  readonly serviceType: ServiceType;
  readonly agreement: Id<'agreement'>;
};

/** Places taken, and what is counted of the buyer's referrals as a whole. */
export type BuyerUse = { readonly taken: number; readonly counts: Counts };

export type Agreements = {
  readonly load: (ref: AgreementRef) => Promise<Versioned<Agreement> | undefined>;
  /** The same for reading: also by the name of a buyer that another authority leads. */
  readonly find: (ref: AgreementRef) => Promise<Versioned<Agreement> | undefined>;
  /** What buyers have used of their parts, in the order asked: one reading. */
  readonly usedBy: (agreement: Agreement, buyers: readonly Id<'authority'>[]) => Promise<readonly BuyerUse[]>;
  /**
   * New; refused as `agreements.already_drafted` where the competition's winner has a live agreement, and as
   * `agreements.document_known` where one was made of the same document.
   */
  readonly create: (agreement: Agreement, facts: readonly AgreementFact[]) => TxPart;
  /** Also keeps the capacity item in step with the terms. */
  readonly save: (before: Versioned<Agreement>, agreement: Agreement, facts: readonly AgreementFact[]) => TxPart;
  /** What it leads, and from the offer on what it buys by; newest first. */
  readonly ofAuthority: (authority: Id<'authority'>, page: PageAsk) => Promise<PageOf<Versioned<Agreement>>>;
  readonly ofProvider: (provider: Id<'organisation'>, page: PageAsk) => Promise<PageOf<Versioned<Agreement>>>;
  /** Agreements that an organisation is a member of without leading, offered or later; newest first. */
  readonly ofMember: (member: Id<'organisation'>, page: PageAsk) => Promise<PageOf<Versioned<Agreement>>>;
  /** Live agreements that came from a competition. */
  readonly ofCompetition: (
    authority: Id<'authority'>,
    competition: Id<'competition'>,
  ) => Promise<readonly Versioned<Agreement>[]>;
};

export type CompetitionRef = { readonly authority: Id<'authority'>; readonly competition: Id<'competition'> };

/** Numbers of the remedies sought against a competition's decision, and of those settled. */
export type KnownRemedies = {
  readonly version: number;
  readonly filed: readonly number[];
  readonly settled: readonly number[];
};
export type Remedies = {
  readonly load: (ref: CompetitionRef) => Promise<KnownRemedies>;
  readonly save: (ref: CompetitionRef, before: KnownRemedies, after: KnownRemedies) => TxPart;
  /** Refuses the transaction with `agreements.remedy_open` while a remedy is open. */
  readonly noneOpen: (ref: CompetitionRef) => TxPart;
};

export type Capacities = {
  readonly find: (ref: CapacityRef) => Promise<Capacity | undefined>;
  /** Every agreement of a service type that is not closed. */
  readonly ofServiceType: (authority: Id<'authority'>, serviceType: ServiceType) => Promise<readonly Capacity[]>;
  /** The same of every service type, by an index: those written before it existed follow with their next change. */
  readonly ofAuthority: (authority: Id<'authority'>) => Promise<readonly Capacity[]>;
};

export type Places = {
  readonly load: (ref: PlaceRef) => Promise<Versioned<Place> | undefined>;
  /** Takes one place off the counter, on condition that one is free and the terms are those that were read. */
  readonly take: (place: Place, fact: PlaceFact, seen: Capacity) => TxPart;
  /** `counted` is false when the agreement is closed and has no counter any more. */
  readonly release: (before: Versioned<Place>, place: Place, fact: PlaceFact, counted: boolean) => TxPart;
};

/** How an organisation stands with a kind of report that is asked of it. */
type WalletRow = {
  readonly kind: string;
  readonly state: EvidenceState;
  readonly issuedOn?: LocalDate;
  readonly certificate?: Id<'certificate'>;
};
/** What the wallet of an organisation shows on a Finnish day: the registry's answer. `undefined` when it is unknown. */
export type EvidenceOf = (
  organisation: Id<'organisation'>,
  day: LocalDate,
) => Promise<readonly WalletRow[] | undefined>;

/** The provider with a Y-tunnus: the registry's answer. */
export type ProviderOf = (yTunnus: YTunnus) => Promise<Id<'organisation'> | undefined>;

export type Documents = {
  /** Which of the documents a draft or agreement was made of, by reference; one read. */
  readonly held: (
    authority: Id<'authority'>,
    documents: readonly string[],
  ) => Promise<ReadonlyMap<string, Id<'agreement'>>>;
};

export type PlaceRefusal = { readonly code: `agreements.${Obstacle}` } | { readonly code: 'agreements.not_found' };

/** Why nothing is made of a row of a file; the others are the agreement's own. */
export type ImportRefusal = {
  readonly code:
    | 'agreements.own_organisation'
    | 'agreements.provider_unknown'
    | 'agreements.document_known'
    | 'agreements.document_repeated';
};

/** Everything this context refuses with. */
export type AgreementsError =
  | AgreementError
  | PlaceRefusal
  | ImportRefusal
  | { readonly code: 'agreements.already_drafted' | 'agreements.remedy_open' | 'agreements.share_below_used' };
