import type {
  Actor,
  AppError,
  Cents,
  Id,
  Instant,
  Language,
  LocalDate,
  MunicipalityCode,
  PageAsk,
  PageOf,
  Result,
  TxPart,
  Versioned,
} from '@kt/kernel';
import type { DistanceGroup, ServiceType } from '@kt/terms';
import type { CaseworkError } from '../domain/casework-errors.ts';
import type { Client } from '../domain/client.ts';
import type { ClientFact } from '../domain/client-facts.ts';
import type { ClientContact } from '../domain/client-profile.ts';
import type { ClientRead, ClientReadFact } from '../domain/client-read.ts';
import type { Evidence, EvidenceFact } from '../domain/evidence.ts';
import type { Referral } from '../domain/referral.ts';
import type { ReferralFact } from '../domain/referral-facts.ts';

export type ClientRef = { readonly authority: Id<'authority'>; readonly id: Id<'client'> };
export type ReferralRef = { readonly authority: Id<'authority'>; readonly id: Id<'referral'> };
export type EvidenceRef = ReferralRef & { readonly evidence: Id<'evidence'> };

/** Personal details of earlier events, to be erased with the client: opaque to the rules. */
export type Erasable = { readonly event: Id<'event'>; readonly key: string };

export type Clients = {
  readonly load: (ref: ClientRef) => Promise<Versioned<Client> | undefined>;
  /** Client and contact in one call. */
  readonly loadWhole: (
    ref: ClientRef,
  ) => Promise<{ readonly before: Versioned<Client>; readonly contact?: ClientContact } | undefined>;
  /** New; when the reference is taken the act is tried again and draws another. */
  readonly create: (client: Client, facts: readonly ClientFact[], contact: ClientContact) => TxPart;
  readonly save: (
    before: Versioned<Client>,
    client: Client,
    facts: readonly ClientFact[],
    contact?: ClientContact,
  ) => TxPart;
  /** Up to `limit` details of earlier events. */
  readonly erasable: (ref: ClientRef, limit: number) => Promise<readonly Erasable[]>;
  /** Writes the erasure and removes the details; the contact too when the client is then erased. */
  readonly erase: (
    before: Versioned<Client>,
    client: Client,
    facts: readonly ClientFact[],
    gone: readonly Erasable[],
  ) => TxPart;
  /** Clients opened by a case worker, by reference. */
  readonly ofCaseWorker: (
    authority: Id<'authority'>,
    worker: Actor,
    page: PageAsk,
  ) => Promise<PageOf<Versioned<Client>>>;
};

export type Referrals = {
  readonly load: (ref: ReferralRef) => Promise<Versioned<Referral> | undefined>;
  readonly create: (referral: Referral, facts: readonly ReferralFact[]) => TxPart;
  readonly save: (before: Versioned<Referral>, referral: Referral, facts: readonly ReferralFact[]) => TxPart;
  /** Every referral of one client, oldest first. */
  readonly ofClient: (client: ClientRef) => Promise<readonly Versioned<Referral>[]>;
  /** Referrals offered to a provider, newest first. */
  readonly ofProvider: (provider: Id<'organisation'>, page: PageAsk) => Promise<PageOf<Versioned<Referral>>>;
  /** Referrals that a case worker drafted, newest first. */
  readonly draftedBy: (
    authority: Id<'authority'>,
    worker: Actor,
    page: PageAsk,
  ) => Promise<PageOf<Versioned<Referral>>>;
};

export type EvidenceFiles = {
  readonly load: (ref: EvidenceRef) => Promise<Versioned<Evidence> | undefined>;
  readonly create: (evidence: Evidence, fact: EvidenceFact) => TxPart;
  readonly save: (before: Versioned<Evidence>, evidence: Evidence, fact: EvidenceFact) => TxPart;
  readonly ofReferral: (ref: ReferralRef) => Promise<readonly Versioned<Evidence>[]>;
  readonly erasable: (ref: EvidenceRef) => Promise<readonly Erasable[]>;
  readonly erase: (
    before: Versioned<Evidence>,
    evidence: Evidence,
    fact: EvidenceFact,
    gone: readonly Erasable[],
  ) => TxPart;
};

/** The files themselves. */
export type EvidenceBytes = {
  readonly put: (ref: EvidenceRef, bytes: Uint8Array, mediaType: string) => Promise<void>;
  readonly get: (ref: EvidenceRef) => Promise<Uint8Array | undefined>;
  readonly remove: (ref: EvidenceRef) => Promise<void>;
  /** Lower-case hex SHA-256. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
};

export type Reads = {
  readonly create: (read: ClientRead, fact: ClientReadFact) => TxPart;
  /** Who has read a client's data, newest first. */
  readonly ofClient: (client: ClientRef, page: PageAsk) => Promise<PageOf<ClientRead>>;
};

/** What the authority is called in its clients' references, e.g. `VAA`. */
export type Authorities = { readonly prefixOf: (authority: Id<'authority'>) => Promise<string | undefined> };

/** An agreement under which the client could be served, with the reason when it cannot be chosen. */
export type AgreementOption = {
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly freePlaces: number;
  readonly places: number;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly maximumCents: { readonly [G in DistanceGroup]: Cents };
  readonly obstacle?: string;
};

type Need = { readonly municipality: MunicipalityCode; readonly language: Language };

export type PlaceAsk = Need & {
  readonly authority: Id<'authority'>;
  readonly serviceType: ServiceType;
  readonly agreement: Id<'agreement'>;
  readonly referral: Id<'referral'>;
  readonly distanceGroup: DistanceGroup;
  readonly at: Instant;
  readonly by: Actor;
};

/** Answered by agreements. Its refusals (`agreements.full` …) pass through as they are. */
export type AgreementsPort = {
  readonly availableFor: (
    ask: Need & { readonly authority: Id<'authority'>; readonly serviceType: ServiceType; readonly at: Instant },
  ) => Promise<readonly AgreementOption[]>;
  readonly takePlace: (ask: PlaceAsk) => Promise<
    Result<
      {
        readonly part: TxPart;
        readonly provider: Id<'organisation'>;
        readonly maximumCents: Cents;
        readonly trackingDays: number;
        readonly costCentre: string;
      },
      AppError
    >
  >;
};

export type MoneyAsk = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly agreement: Id<'agreement'>;
  readonly costCentre: string;
  /** The client's home on the day of the offer. */
  readonly municipality: MunicipalityCode;
  /** The most the referral can cost, net of VAT. */
  readonly amountCents: Cents;
};

/** Answered by settlement. Its refusals (`settlement.budget_exceeded` …) pass through as they are. */
export type SettlementPort = {
  readonly reserve: (ask: MoneyAsk, at: Instant, by: Actor) => Result<TxPart, AppError>;
};

/** Everything this context itself refuses with. */
export type CaseworkRefusal =
  | CaseworkError
  | { readonly code: 'casework.not_found' }
  /** Nobody decides about an organisation they belong to. */
  | { readonly code: 'casework.own_organisation' }
  | { readonly code: 'casework.prefix_missing' }
  | { readonly code: 'casework.no_option' }
  | { readonly code: 'casework.not_revealed' }
  | { readonly code: 'casework.file_refused' }
  | { readonly code: 'casework.file_empty' }
  | { readonly code: 'casework.no_evidence_now'; readonly state: string };
