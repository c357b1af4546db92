import type {
  Actor,
  AppError,
  Cents,
  Id,
  Instant,
  MunicipalityCode,
  PageAsk,
  PageOf,
  Result,
  TxPart,
  Versioned,
} from '@kt/kernel';
import type { CaseworkError } from '../domain/casework-errors.ts';
import type { Client } from '../domain/client.ts';
import type { ClientFact } from '../domain/client-facts.ts';
import type { ClientContact } from '../domain/client-profile.ts';
import type { ClientRead, ClientReadFact } from '../domain/client-read.ts';
import type { Deputy, DeputyFact } from '../domain/deputy.ts';
import type { Evidence, EvidenceFact } from '../domain/evidence.ts';
import type { Guidance } from '../domain/guidance.ts';
import type { GuideNotice, GuideNoticeFact } from '../domain/guide-notice.ts';
import type { History } from '../domain/known-by-hand.ts';
import type { Referral } from '../domain/referral.ts';
import type { ReferralFact } from '../domain/referral-facts.ts';
import type { RefusedTry } from '../domain/refused-try.ts';
import type { ServiceRequestError } from '../domain/service-request.ts';
import type { FileRefusal } from './system-ports.ts';

export type ClientRef = { readonly authority: Id<'authority'>; readonly id: Id<'client'> };
export type ReferralRef = { readonly authority: Id<'authority'>; readonly id: Id<'referral'> };
export type EvidenceRef = ReferralRef & { readonly evidence: Id<'evidence'> };

/** Personal details of earlier events, to be erased with the client: opaque to the rules. */
export type Erasable = { readonly event: Id<'event'>; readonly key: string };

export type WholeClient = { readonly before: Versioned<Client>; readonly contact?: ClientContact };

export type Clients = {
  readonly load: (ref: ClientRef) => Promise<Versioned<Client> | undefined>;
  /** Client and contact in one call. */
  readonly loadWhole: (ref: ClientRef) => Promise<WholeClient | undefined>;
  /** New; when the reference is taken the act is tried again and draws another. */
  readonly create: (client: Client, facts: readonly ClientFact[], contact: ClientContact) => TxPart;
  readonly save: (
    before: Versioned<Client>,
    client: Client,
    facts: readonly ClientFact[],
    contact?: ClientContact,
  ) => TxPart;
  /** Clients with contacts by what the national system calls them. */
  readonly ofExternal: (
    authority: Id<'authority'>,
    references: readonly string[],
  ) => Promise<ReadonlyMap<string, WholeClient | undefined>>;
  /** Those that there are among up to a hundred. */
  readonly states: (authority: Id<'authority'>, ids: readonly Id<'client'>[]) => Promise<readonly Client[]>;
  /** Up to `limit` details of earlier events, of the client and of what was said about its referrals. */
  readonly erasable: (ref: ClientRef, limit: number) => Promise<readonly Erasable[]>;
  /** Writes the erasure and removes the details; the contact too when the client is then erased. */
  readonly erase: (
    before: Versioned<Client>,
    client: Client,
    facts: readonly ClientFact[],
    gone: readonly Erasable[],
  ) => TxPart;
  /** What has been said of a client since it was opened. Whole until the details are erased. */
  readonly history: (ref: ClientRef) => Promise<History>;
  /** Clients whose joining a supervisor is asked to take back, the longest waiting first. */
  readonly toSeparate: (authority: Id<'authority'>, page: PageAsk) => Promise<PageOf<Versioned<Client>>>;
  /** Clients opened by a case worker, by reference. */
  readonly ofCaseWorker: (
    authority: Id<'authority'>,
    worker: Actor,
    page: PageAsk,
  ) => Promise<PageOf<Versioned<Client>>>;
};

export type Referrals = {
  readonly load: (ref: ReferralRef) => Promise<Versioned<Referral> | undefined>;
  /** With the rules of guidance that bind it, in one call. */
  readonly loadGuided: (
    ref: ReferralRef,
  ) => Promise<{ readonly before: Versioned<Referral>; readonly guidance?: Guidance } | undefined>;
  /** With the list that was shown, where that lies apart: in one call more where the roster holds it. */
  readonly loadShown: (ref: ReferralRef) => Promise<Versioned<Referral> | undefined>;
  /** As it stands, without the list that was shown. */
  readonly loadBare: (ref: ReferralRef) => Promise<Versioned<Referral> | undefined>;
  /** New; it stands in the list of `guide`, the client's case worker. */
  readonly create: (referral: Referral, facts: readonly ReferralFact[], guide?: Actor) => TxPart;
  /** Moves a referral of a client to the list of the one who guides it now. */
  readonly handOver: (referral: Referral, to: Actor) => TxPart;
  readonly save: (before: Versioned<Referral>, referral: Referral, facts: readonly ReferralFact[]) => TxPart;
  /** Every referral of one client, oldest first. */
  readonly ofClient: (client: ClientRef) => Promise<readonly Versioned<Referral>[]>;
  /** A client with its referrals, oldest first, in two calls. */
  readonly withClient: (
    client: ClientRef,
  ) => Promise<(WholeClient & { readonly referrals: readonly Versioned<Referral>[] }) | undefined>;
  /** Referrals offered to a provider, newest first. */
  readonly ofProvider: (provider: Id<'organisation'>, page: PageAsk) => Promise<PageOf<Versioned<Referral>>>;
  /** Drafts that wait for a supervisor, the longest waiting first. */
  readonly toApprove: (authority: Id<'authority'>, page: PageAsk) => Promise<PageOf<Versioned<Referral>>>;
  /** Referrals of the clients whom a case worker guides, newest first. */
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

export type RefusedTries = {
  readonly isKnown: (tried: RefusedTry) => Promise<boolean>;
  readonly create: (tried: RefusedTry) => TxPart;
  /** What was refused about one client, newest hour first. */
  readonly ofClient: (client: ClientRef, page: PageAsk) => Promise<PageOf<RefusedTry>>;
  /** What was refused about an authority's clients in one month (`yyyy-mm`), newest first. */
  readonly ofMonth: (authority: Id<'authority'>, month: string, page: PageAsk) => Promise<PageOf<RefusedTry>>;
};

export type DeputyRef = { readonly authority: Id<'authority'>; readonly id: Id<'deputy'> };

export type Deputies = {
  readonly load: (ref: DeputyRef) => Promise<Versioned<Deputy> | undefined>;
  readonly create: (deputy: Deputy, fact: DeputyFact) => TxPart;
  readonly save: (before: Versioned<Deputy>, deputy: Deputy, fact: DeputyFact) => TxPart;
  /** Everybody named in the authority whose days are not over, the first to end first. */
  readonly named: (authority: Id<'authority'>, page: PageAsk) => Promise<PageOf<Versioned<Deputy>>>;
  /** For whom somebody is named. */
  readonly standingIn: (authority: Id<'authority'>, standIn: Actor) => Promise<readonly Deputy[]>;
};

export type GuideNotices = { readonly create: (notice: GuideNotice, fact: GuideNoticeFact) => TxPart };

/** Whether a person holds the role of a case worker in the authority now. */
export type Guides = { readonly isGuide: (authority: Id<'authority'>, person: Actor) => Promise<boolean> };

/** What the authority is called in its clients' references, e.g. `VAA`. */
export type Authorities = { readonly prefixOf: (authority: Id<'authority'>) => Promise<string | undefined> };

export type { AgreementOption, AgreementsPort, PlacesToTake } from './places-port.ts';

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
  | FileRefusal
  | CaseworkError
  | ServiceRequestError
  | { readonly code: 'casework.place_is_free' }
  | { readonly code: 'casework.never_fits' }
  | { readonly code: 'casework.waits_already' }
  | { readonly code: 'casework.not_found' }
  /** Nobody decides about an organisation they belong to. */
  | { readonly code: 'casework.own_organisation' }
  /** Whoever is to guide a client, or to stand in, is no case worker of the authority. */
  | { readonly code: 'casework.not_a_guide' }
  /** Another's clients are listed only by whoever stands in for them today. */
  | { readonly code: 'casework.not_standing_in' }
  | { readonly code: 'casework.prefix_missing' }
  | { readonly code: 'casework.no_option' }
  | { readonly code: 'casework.not_revealed' }
  | { readonly code: 'casework.file_refused' }
  | { readonly code: 'casework.file_identity_code' }
  | { readonly code: 'casework.file_empty' }
  | { readonly code: 'casework.no_evidence_now'; readonly state: string }
  | { readonly code: 'casework.no_messages_now'; readonly state: string };
