import type { Cents, Id, Instant, Language, LocalDate, MunicipalityCode, Texts } from '@kt/kernel';
import type { Buyers, ComparisonAssumptions, ExtensionOption, RateCard, RuleProfile, ServiceType } from '@kt/terms';
import type { Criterion, PublishedCriterion } from './criteria.ts';
import type { Lot } from './lot.ts';
import type { MustHave } from './must-haves.ts';

/**
 * How clients are called off among several winners: the first in rank with a free place, or the one that the client
 * chooses. Without several winners there is nothing to say.
 */
export const CALL_OFFS = ['preference_order', 'client_choice'] as const;
export type CallOff = (typeof CALL_OFFS)[number];

/** What a competition asks for. Frozen by the publication; only addenda come after. */
export type CompetitionContent = {
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly serviceType: ServiceType;
  readonly title: Texts;
  readonly need: Texts;
  readonly criteria: readonly Criterion[];
  /** Minimum requirements: a tender that does not meet one is rejected, whatever its points. */
  readonly mustHaves?: readonly MustHave[];
  /** Its place among the lots that are bought together; absent where it is bought alone. */
  readonly lot?: Lot;
  /** Prices by the buyer, or by bid under a cap. */
  readonly rateCard: RateCard;
  /** Published basis of the comparison price. */
  readonly assumptions: ComparisonAssumptions;
  /** Clients at a time, all winners together. */
  readonly places: number;
  /** Ceiling of all payments, all winners together, net of VAT. */
  readonly ceilingCents: Cents;
  /** Who buys together, the authority itself first; absent where it buys alone. */
  readonly buyers?: Buyers;
  /** How many tenders at most win. */
  readonly winners: number;
  readonly callOff?: CallOff;
  /** First day of service, and the day after the last one. */
  readonly start: LocalDate;
  readonly end: LocalDate;
  /** Rights of the buyer to prolong, in their order; absent where there are none. Every agreement has them just so. */
  readonly options?: readonly ExtensionOption[];
  readonly deadline: Instant;
  readonly costCentre: string;
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly evaluators: readonly Id<'person'>[];
};

/** What the purchasing system says about a category at this moment. */
export type CategoryTerms = {
  readonly profile: RuleProfile;
  readonly serviceTypes: readonly ServiceType[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly criteria: readonly PublishedCriterion[];
  /** False before publication and after expiry or termination. */
  readonly systemIsOpen: boolean;
  /** False while the initial request period runs or its requests wait for a decision. */
  readonly initialPeriodIsOver: boolean;
  /** The end of the initial period, while it is still ahead. */
  readonly initialPeriodEnds?: Instant;
  /** What a decision of the authority has made of the profile's numbers. */
  readonly tenderPeriodDays?: number;
  readonly standstillDays?: number;
  readonly answersBeforeDeadlineDays?: number;
};
