import type { Id, LocalDate, PageKey, PageOf, Stamp, TxPart, Versioned } from '@kt/kernel';
import type { Admission, AdmissionError, AdmissionFact } from '../domain/admission.ts';
import type { CountersignatureError } from '../domain/countersignature.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { Hearing } from '../domain/hearing.ts';
import type { HearingError, HearingFact } from '../domain/hearing-commands.ts';
import type { NeedCommentError } from '../domain/need-comment.ts';
import type { NeedError } from '../domain/planned-need.ts';
import type { AdmissionPractice, PracticeFact } from '../domain/practice.ts';
import type { QuestionError } from '../domain/question.ts';
import type { RenewalRoundError } from '../domain/renewal-round.ts';
import type { ParticipationRequest } from '../domain/request.ts';
import type { RequestError, RequestFact } from '../domain/request-commands.ts';
import type { PurchasingSystem } from '../domain/system.ts';
import type { SystemError, SystemFact } from '../domain/system-commands.ts';

export type PurchasingError =
  | SystemError
  | RequestError
  | AdmissionError
  | QuestionError
  | NeedError
  | NeedCommentError
  | HearingError
  | CountersignatureError
  | RenewalRoundError
  /** Nothing says that the person may bind the organisation; waiting for its confirmation would be enough. */
  | { readonly code: 'purchasing.mandate_missing' }
  /** Steps of the category's rate card that the consortium's split gives to nobody. */
  | { readonly code: 'purchasing.split_incomplete'; readonly missing: readonly string[] };

/** A consortium as the registry answers of it now; `members` begin with the lead, `steps` are those of a split by step. */
export type ConsortiumNow = {
  readonly lead: Id<'organisation'>;
  readonly state: string;
  readonly edition: number;
  readonly members: readonly Id<'organisation'>[];
  readonly reliedOn: readonly Id<'organisation'>[];
  readonly steps?: readonly string[];
};
export type ConsortiumOf = (consortium: Id<'consortium'>) => Promise<ConsortiumNow | undefined>;

/** Answered by access: what is known of a person's right to bind an organisation; `undefined` when nothing is. */
export type MandateOf = (person: Id<'person'>, organisation: Id<'organisation'>) => Promise<string | undefined>;

/** A hash over a value's canonical JSON: the same content gives the same text everywhere. */
export type Digest = (content: unknown) => string;

export type SystemRef = { readonly authority: Id<'authority'>; readonly id: Id<'system'> };
export type CategoryRef = {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
};
export type RequestRef = { readonly authority: Id<'authority'>; readonly id: Id<'request'> };
export type AdmissionRef = CategoryRef & { readonly provider: Id<'organisation'>; readonly id: Id<'admission'> };

export type Systems = {
  readonly load: (ref: SystemRef) => Promise<Versioned<PurchasingSystem> | undefined>;
  readonly create: (state: PurchasingSystem, facts: readonly SystemFact[]) => TxPart;
  readonly save: (before: Versioned<PurchasingSystem>, state: PurchasingSystem, facts: readonly SystemFact[]) => TxPart;
  readonly page: (authority: Id<'authority'>, after?: PageKey) => Promise<PageOf<Versioned<PurchasingSystem>>>;
  /** Only those that have been published. */
  readonly publicPage: (authority: Id<'authority'>, after?: PageKey) => Promise<PageOf<Versioned<PurchasingSystem>>>;
};

export type Requests = {
  readonly load: (ref: RequestRef) => Promise<Versioned<ParticipationRequest> | undefined>;
  /** Refuses with `purchasing.already_applied` while another request of the provider in the category lives. */
  readonly create: (state: ParticipationRequest, facts: readonly RequestFact[]) => TxPart;
  readonly save: (
    before: Versioned<ParticipationRequest>,
    state: ParticipationRequest,
    facts: readonly RequestFact[],
  ) => TxPart;
  /** Those of one system that wait for the authority, oldest first. */
  readonly queue: (ref: SystemRef, after?: PageKey) => Promise<PageOf<Versioned<ParticipationRequest>>>;
  /** Those of all systems that wait for the authority, oldest first. */
  readonly waiting: (authority: Id<'authority'>, after?: PageKey) => Promise<PageOf<QueuedRequest>>;
  readonly ofProvider: (
    provider: Id<'organisation'>,
    after?: PageKey,
  ) => Promise<PageOf<Versioned<ParticipationRequest>>>;
  /** Those in which an organisation is a party beside the applicant. */
  readonly ofParty: (party: Id<'organisation'>, after?: PageKey) => Promise<PageOf<PartyLine>>;
  /** The live request that an organisation leads in a category. */
  readonly liveOf: (ref: CategoryRef, provider: Id<'organisation'>) => Promise<Id<'request'> | undefined>;
  /** The requests in a category, live or accepted, in which an organisation is a party beside the applicant. */
  readonly partIn: (ref: CategoryRef, party: Id<'organisation'>) => Promise<readonly PartyLine[]>;
};

/** A line of a party's list; `declared`: it has declared for itself in the edition that stands. */
export type PartyLine = Pick<ParticipationRequest, 'id' | 'authority' | 'system' | 'category' | 'state'> & {
  readonly lead: Id<'organisation'>;
  readonly consortium: Id<'consortium'>;
  readonly declared: boolean;
};

/** A changed composition in which an organisation is a party; `declared`: what it has declared counts in this edition. */
export type ChangeLine = AdmissionRef & {
  readonly consortium: Id<'consortium'>;
  readonly edition: number;
  readonly role: Declaration['role'];
  readonly declared: boolean;
};

/** What the list of all waiting requests shows of one. */
export type QueuedRequest = Pick<
  ParticipationRequest,
  'id' | 'system' | 'category' | 'provider' | 'profile' | 'state' | 'submitted' | 'taken' | 'extended' | 'submission'
> & {
  /** Of the request; absent in lines written before it was told. */
  readonly version?: number;
  readonly asked?: { readonly deadline: LocalDate };
  readonly proposal?: Stamp & { readonly outcome: 'accept' | 'reject' };
};

export type Practices = {
  /** What an authority has said of deciding requests, or what holds until it has said anything (version 0). */
  readonly load: (authority: Id<'authority'>) => Promise<Versioned<AdmissionPractice>>;
  readonly save: (before: Versioned<AdmissionPractice>, state: AdmissionPractice, fact: PracticeFact) => TxPart;
};

export type Admissions = {
  readonly load: (ref: AdmissionRef) => Promise<Versioned<Admission> | undefined>;
  readonly create: (state: Admission, facts: readonly AdmissionFact[]) => TxPart;
  readonly save: (before: Versioned<Admission>, state: Admission, facts: readonly AdmissionFact[]) => TxPart;
  /** Where the admissions lie that rest on a consortium. */
  readonly ofConsortium: (consortium: Id<'consortium'>) => Promise<readonly AdmissionRef[]>;
  /** Changed compositions that are evaluated, in which an organisation is a party. */
  readonly changesOf: (party: Id<'organisation'>, after?: PageKey) => Promise<PageOf<ChangeLine>>;
  /** Admissions in a category in the order of storage, 100 at a time, after one of them or where a page ended. */
  readonly pageOf: (
    ref: CategoryRef,
    after: Pick<AdmissionRef, 'provider' | 'id'> | undefined,
    next?: PageKey,
  ) => Promise<PageOf<Versioned<Admission>>>;
  /** Every admission in a category, of every state: as many as there are providers. */
  readonly inCategory: (ref: CategoryRef) => Promise<readonly Versioned<Admission>[]>;
  readonly ofProvider: (ref: CategoryRef, provider: Id<'organisation'>) => Promise<readonly Versioned<Admission>[]>;
  /** A provider's admissions in every category of every authority, the latest first, those that are over too. */
  readonly everywhere: (provider: Id<'organisation'>, after?: PageKey) => Promise<PageOf<Versioned<Admission>>>;
};

export type HearingRef = { readonly authority: Id<'authority'>; readonly id: Id<'hearing'> };

export type Hearings = {
  readonly load: (ref: HearingRef) => Promise<Versioned<Hearing> | undefined>;
  /** Refuses with `purchasing.hearing_open` while the provider is heard on the same ground in the category. */
  readonly create: (state: Hearing, facts: readonly HearingFact[]) => TxPart;
  readonly save: (before: Versioned<Hearing>, state: Hearing, facts: readonly HearingFact[]) => TxPart;
  /** Those that wait for the authority or for the provider, oldest first. */
  readonly open: (authority: Id<'authority'>, after?: PageKey) => Promise<PageOf<Versioned<Hearing>>>;
  readonly ofProvider: (provider: Id<'organisation'>, after?: PageKey) => Promise<PageOf<Versioned<Hearing>>>;
  /** A provider's hearings in one category, at most a page of storage. */
  readonly inCategory: (ref: CategoryRef, provider: Id<'organisation'>) => Promise<PageOf<Versioned<Hearing>>>;
};
