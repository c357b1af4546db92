import type { Actor, Cents, FactOf, Id, Instant, Language, LocalDate, MunicipalityCode, Texts } from '@kt/kernel';
import type { Buyers, ExtensionOption, RateCard, RuleProfile, ServiceType } from '@kt/terms';
import type { Difference } from './addendum-changes.ts';
import type { AwardedGroup } from './awarded-group.ts';
import type { CallPart } from './call-ring.ts';
import type { CallOff, CompetitionContent } from './competition-content.ts';
import type {
  EndingNotice,
  OpeningCounts,
  RemedyKind,
  SignedHead,
  Winner,
  WithdrawnTender,
} from './competition-state.ts';
import type { Capacity, Ties } from './interest-statement.ts';
import type { RingTerms } from './ring-consent.ts';

type Subject = { readonly authority: Id<'authority'>; readonly competition: Id<'competition'> };
type Fact<Type extends string, Data = object> = FactOf<`competition.${Type}`, Subject & Data>;

/** What a winner's agreement is made of: its prices are all set. Places and ceiling are its part of the whole. */
export type AwardedWinner = Winner & {
  readonly rateCard: RateCard;
  readonly places: number;
  readonly ceilingCents: Cents;
  /** The consortium that wins; absent where the provider stands alone. */
  readonly group?: AwardedGroup;
};

export type Drafted = Fact<
  'drafted',
  {
    readonly content: CompetitionContent;
    /** A lot, begun as a copy: all lots of its bundle, and everyone who had written what was copied. */
    readonly lots?: readonly Id<'competition'>[];
    readonly writers?: readonly Actor[];
  }
>;
export type LotsSet = Fact<
  'lots_set',
  { readonly content: CompetitionContent; readonly lots: readonly Id<'competition'>[] }
>;
export type Edited = Fact<'edited', { readonly content: CompetitionContent }>;
/** `buyers`: whom the call asks to consent. */
export type SentForReview = Fact<'sent_for_review', { readonly buyers?: readonly Id<'authority'>[] }>;
export type Returned = Fact<'returned', { readonly reason: string }>;
export type Approved = Fact<'approved'>;
export type RingConsentProposed = Fact<
  'ring_consent_proposed',
  { readonly buyer: Id<'authority'>; readonly terms: RingTerms }
>;
export type RingConsented = Fact<'ring_consented', { readonly buyer: Id<'authority'> }>;
/** One person of the area says why it does not buy on these terms. */
export type RingDeclined = Fact<
  'ring_declined',
  { readonly buyer: Id<'authority'>; readonly terms: RingTerms; readonly reason: string }
>;
export type KeyAttached = Fact<'key_attached', { readonly publicKey: string }>;
export type Published = Fact<
  'published',
  {
    readonly system: Id<'system'>;
    readonly category: Id<'category'>;
    readonly deadline: Instant;
    readonly profile: RuleProfile;
    readonly serviceType: ServiceType;
    readonly invited: readonly Id<'organisation'>[];
    /** Of a lot: what all lots that are published together have in common. */
    readonly bundle?: string;
    /** Who buys together, the lead first, with the parts of the whole. */
    readonly parts?: readonly CallPart[];
    readonly standstillDays?: number;
    readonly answersBeforeDeadlineDays?: number;
  }
>;
export type AddendumGiven = Fact<
  'addendum_given',
  {
    readonly number: number;
    readonly texts: Texts;
    readonly deadline: Instant;
    readonly movedFrom?: Instant;
    readonly changes?: Difference;
    readonly isMaterial?: false;
    readonly answers?: Id<'enquiry'>;
  }
>;
export type DeputyNamed = Fact<'deputy_named', { readonly person: Id<'person'> }>;
export type EvaluatorNamed = Fact<'evaluator_named', { readonly person: Id<'person'>; readonly instead: Id<'person'> }>;
export type InterestsDeclared = Fact<'interests_declared', Ties & { readonly capacity: Capacity }>;
export type Closed = Fact<'closed'>;
export type OpenerApproved = Fact<'opener_approved'>;
export type OpeningApproved = Fact<'opening_approved'>;
export type Witnessed = Fact<'witnessed', { readonly head: SignedHead }>;
export type Opened = Fact<
  'opened',
  { readonly counts: OpeningCounts; readonly withdrawn?: readonly WithdrawnTender[] }
>;
export type NoneSuitable = Fact<'none_suitable', { readonly reason: string } & Partial<EndingNotice>>;
export type ScoresLocked = Fact<
  'scores_locked',
  { readonly document: string; readonly seed: string; readonly ranked: number; readonly isDrawn?: true }
>;
export type DrawWitnessed = Fact<'draw_witnessed', { readonly evaluation: string; readonly number: number }>;
export type Reopened = Fact<'evaluation_reopened', { readonly reason: string }>;
/** One tender as it stood when it was decided: ids, codes and figures that anybody may read after the signing. */
export type Compared = {
  readonly tender: Id<'tender'>;
  readonly provider: Id<'organisation'>;
  /** Missing for one that was not ranked. */
  readonly rank?: number;
  /** Hundredths of a point. */
  readonly points?: number;
  /** The total price that was compared, net of VAT. */
  readonly priceCents?: Cents;
};

export type Decided = Fact<
  'decided',
  {
    readonly version: number;
    readonly document: string;
    readonly evaluation: string;
    readonly winners: readonly Winner[];
    readonly refused: readonly Id<'tender'>[];
    readonly standstillEnds: Instant;
    /** Told by a decision and its rectification; stays as it was when a winner refuses. */
    readonly compared?: readonly Compared[];
    /** Who buys together, with the parts of what was called for. */
    readonly parts?: readonly CallPart[];
  }
>;
export type RemedyFiled = Fact<'remedy_filed', { readonly number: number; readonly kind: RemedyKind }>;
export type RemedySettled = Fact<'remedy_settled', { readonly number: number }>;
export type Rectified = Fact<
  'rectified',
  { readonly supersedes: number; readonly initiative: 'provider' | 'authority' }
>;
export type WinnerRefused = Fact<
  'winner_refused',
  { readonly provider: Id<'organisation'>; readonly tender: Id<'tender'> }
>;
export type Final = Fact<
  'final',
  {
    readonly system: Id<'system'>;
    readonly category: Id<'category'>;
    readonly serviceType: ServiceType;
    readonly costCentre: string;
    readonly start: LocalDate;
    readonly end: LocalDate;
    readonly languages: readonly Language[];
    readonly municipalities: readonly MunicipalityCode[];
    readonly version: number;
    readonly callOff?: CallOff;
    /** Who buys together: every agreement has them just so. */
    readonly buyers?: Buyers;
    readonly options?: readonly ExtensionOption[];
    /** Winners whose terms have not been handed over by an earlier version of the decision. */
    readonly winners: readonly AwardedWinner[];
  }
>;
export type AgreementSigned = Fact<
  'agreement_signed',
  { readonly provider: Id<'organisation'>; readonly agreement: Id<'agreement'> }
>;
export type Completed = Fact<'completed'>;
export type Cancelled = Fact<'cancelled', { readonly reason: string } & Partial<EndingNotice>>;

export type CompetitionFact =
  | Drafted
  | Edited
  | LotsSet
  | SentForReview
  | Returned
  | Approved
  | RingConsentProposed
  | RingConsented
  | RingDeclined
  | KeyAttached
  | Published
  | AddendumGiven
  | DeputyNamed
  | EvaluatorNamed
  | InterestsDeclared
  | Closed
  | OpenerApproved
  | OpeningApproved
  | Witnessed
  | Opened
  | NoneSuitable
  | ScoresLocked
  | DrawWitnessed
  | Reopened
  | Decided
  | RemedyFiled
  | RemedySettled
  | Rectified
  | WinnerRefused
  | Final
  | AgreementSigned
  | Completed
  | Cancelled;
