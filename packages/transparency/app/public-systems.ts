import type {
  Cents,
  Id,
  Instant,
  Language,
  LocalDate,
  MunicipalityCode,
  Share,
  Texts,
  Trilingual,
  TxPart,
} from '@kt/kernel';
import type { LoosenableRule, RateCard, RequirementKind, RuleProfile, ServiceType, TargetGroup } from '@kt/terms';

/** A category as anybody may read it. Amounts are net of VAT, over the whole validity; volumes are clients a year. */
export type PublicCategory = {
  readonly id: Id<'category'>;
  readonly name: Trilingual;
  readonly summary?: Trilingual;
  readonly serviceTypes: readonly ServiceType[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly targetGroups: readonly TargetGroup[];
  readonly sites?: Trilingual;
  readonly reservation?: { readonly kind: 'sheltered30'; readonly statement: Trilingual };
  readonly requirements: readonly {
    readonly key: string;
    readonly text: Trilingual;
    readonly kind?: RequirementKind;
    readonly turnoverCents?: Cents;
    readonly count?: number;
    readonly explanation?: Trilingual;
    readonly turnoverReason?: string;
  }[];
  readonly criteria: readonly {
    readonly key: string;
    readonly kind: 'price' | 'quality';
    readonly title: Trilingual;
    readonly minWeight: Share;
    readonly maxWeight: Share;
  }[];
  readonly rateCard: RateCard;
  readonly estimatedValueCents: Cents;
  readonly volume?: { readonly guaranteedPerYear: number; readonly expectedPerYear: number };
};

export type PublicChange = {
  readonly at: Instant;
  readonly reason: string;
  readonly notice: string;
  readonly lastDay: LocalDate;
};

/** A rule that the authority decided to loosen: `value` days where its profile has `usual`. */
export type PublicLoosening = {
  readonly at: Instant;
  readonly key: LoosenableRule;
  readonly value: number;
  readonly usual: number;
  readonly reason: string;
  readonly decision: string;
};

/** All that is public of a purchasing system, kept beside its line in the list. */
export type PublicSystemDetails = {
  readonly system: Id<'system'>;
  readonly names: Trilingual;
  readonly profile: RuleProfile;
  readonly lastDay: LocalDate;
  readonly languages: readonly Language[];
  readonly estimatedValueCents: Cents;
  readonly publishedAt: Instant;
  readonly notice: string;
  /** Nobody is invited before this moment. */
  readonly initialPeriodEnds?: Instant;
  readonly categories: readonly PublicCategory[];
  readonly changes: readonly PublicChange[];
  readonly loosened?: readonly PublicLoosening[];
  /** No requests are taken any more. */
  readonly ended?: { readonly at: Instant; readonly type: 'expired' | 'terminated'; readonly reason?: string };
};

/** Orders in a category in a year; a number that is absent is below `smallCellPersons`. */
export type PublicUse = {
  readonly category: Id<'category'>;
  readonly year: string;
  readonly ordered?: number;
  readonly waiting?: number;
};

/** A question to the owner and its answer, as everybody reads them. */
export type PublicQuestion = {
  readonly id: Id<'question'>;
  readonly category?: Id<'category'>;
  readonly answeredAt: Instant;
  readonly question: Texts;
  readonly answer: Texts;
};

type Authority = Id<'authority'>;

export type PublicSystems = {
  readonly putDetails: (authority: Authority, details: PublicSystemDetails) => TxPart;
  readonly putQuestion: (authority: Authority, system: Id<'system'>, question: PublicQuestion) => TxPart;
  /** The newest hundred, the newest first. */
  readonly questions: (authority: Authority, system: Id<'system'>) => Promise<readonly PublicQuestion[]>;
  readonly putUse: (authority: Authority, use: PublicUse) => TxPart;
  /** Of the categories given, those in which something was ever ordered. */
  readonly uses: (authority: Authority, categories: readonly Id<'category'>[]) => Promise<readonly PublicUse[]>;
  readonly details: (authority: Authority, system: Id<'system'>) => Promise<PublicSystemDetails | undefined>;
};
