import type {
  Actor,
  AppError,
  Cents,
  Id,
  Instant,
  Language,
  LocalDate,
  MunicipalityCode,
  Result,
  TxPart,
} from '@kt/kernel';
import type { DistanceGroup, ServiceType } from '@kt/terms';
import type { Preference } from '../domain/choice.ts';

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
  /** Where a competition ranks it, when clients are called off in order of preference. */
  readonly preference?: Preference;
  readonly obstacle?: string;
};

type Need = { readonly municipality: MunicipalityCode; readonly language: Language };

type PlaceAsk = Need & {
  readonly authority: Id<'authority'>;
  readonly serviceType: ServiceType;
  readonly agreement: Id<'agreement'>;
  readonly referral: Id<'referral'>;
  readonly distanceGroup: DistanceGroup;
  readonly at: Instant;
  readonly by: Actor;
};

type PlaceTaken = {
  readonly part: TxPart;
  readonly provider: Id<'organisation'>;
  readonly maximumCents: Cents;
  readonly trackingDays: number;
  readonly costCentre: string;
};

type AvailabilityAsk = Need & {
  readonly authority: Id<'authority'>;
  readonly serviceType: ServiceType;
  readonly at: Instant;
};

/** The options, and a place under one of them as they were seen. */
export type PlacesToTake = {
  readonly options: readonly AgreementOption[];
  readonly take: (ask: PlaceAsk) => Result<PlaceTaken, AppError>;
};

/** Answered by agreements. Its refusals (`agreements.full` …) pass through as they are. */
export type AgreementsPort = {
  readonly availableFor: (ask: AvailabilityAsk) => Promise<readonly AgreementOption[]>;
  /** One of them as it stands; `undefined` when it is not to be had any more. */
  readonly optionFor: (
    ask: AvailabilityAsk & { readonly agreement: Id<'agreement'> },
  ) => Promise<AgreementOption | undefined>;
  readonly takePlace: (ask: PlaceAsk) => Promise<Result<PlaceTaken, AppError>>;
  readonly placesToTake: (ask: AvailabilityAsk) => Promise<PlacesToTake>;
};
