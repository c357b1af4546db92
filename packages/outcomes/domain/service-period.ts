import type { Actor, Cents, Id, Instant, Lifecycle, LocalDate, Stamp } from '@kt/kernel';
import type { DistanceGroup, EvidenceKind, RateCard } from '@kt/terms';
import type { Employment } from './employment.ts';

/** What is told of a service under way or being followed up; none of it changes the state. */
const told = <S extends string>(state: S) =>
  ({
    note_evidence: state,
    report_employment: state,
    amend_employment: state,
    withdraw_employment: state,
    report_result: state,
    withdraw_result: state,
    open_proposal: state,
    close_proposal: state,
    correct_day: state,
    review: state,
    record_earning: state,
    name_client: state,
  }) as const;
/** What may still come in when nothing can be earned any more. */
const echoed = <S extends string>(state: S) =>
  ({
    note_evidence: state,
    open_proposal: state,
    close_proposal: state,
    record_earning: state,
    name_client: state,
  }) as const;

/**
 * The life of one referral as outcomes sees it. `ended` is followed by the tracking time, in which results are still
 * earned; `tracked_out` by the last claim windows, in which facts may still be told.
 */
export const servicePeriodLifecycle = {
  awaited: { note_evidence: 'awaited', name_client: 'awaited', start: 'running', drop: 'dropped', void: 'voided' },
  running: { ...told('running'), pause: 'paused', end: 'ended', void: 'voided' },
  paused: { ...told('paused'), resume: 'running', end: 'ended', void: 'voided' },
  ended: { ...told('ended'), track_out: 'tracked_out', void: 'voided' },
  tracked_out: { ...told('tracked_out'), close: 'closed', void: 'voided' },
  closed: { ...echoed('closed'), void: 'voided' },
  dropped: { name_client: 'dropped', offer_again: 'awaited', void: 'voided' },
  voided: { ...echoed('voided'), review: 'voided' },
} as const satisfies Lifecycle;

export const SERVICE_PERIOD_STATES = [
  'awaited',
  'running',
  'paused',
  'ended',
  'tracked_out',
  'closed',
  'dropped',
  'voided',
] as const satisfies readonly (keyof typeof servicePeriodLifecycle)[];
export type ServicePeriodState = keyof typeof servicePeriodLifecycle;

/** Why an offered referral never became a service. */
export const DROP_REASONS = ['declined', 'returned', 'expired', 'cancelled'] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/**
 * What was agreed when the referral was offered. The rate card is the agreement's of that day and never changes; later
 * prices come to it only by a version agreed for referrals under way (`card-in-force`).
 */
export type OfferedTerms = {
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly serviceType: string;
  readonly distanceGroup: DistanceGroup;
  readonly partialWorkAbility: boolean;
  readonly rateCard: RateCard;
  /** The client's reference, which joins the services of one client; absent in older periods until casework tells it. */
  readonly client?: string;
  /** Finnish day of the offer; absent in older periods, where it is the day of `offeredAt`. */
  readonly offeredOn?: LocalDate;
};

/** A row once told is kept: a correction is a new row that names the old one. */
export type EmploymentRow = Employment & {
  readonly number: number;
  readonly replaces?: number;
  readonly dropped?: Stamp;
  readonly at: Instant;
  readonly by: Actor;
};

/** A result that somebody tells, as against work that the clock counts. */
export type ResultRow = {
  readonly number: number;
  readonly step: string;
  readonly occurrence: number;
  readonly achievedOn: LocalDate;
  readonly dropped?: Stamp;
  readonly at: Instant;
  readonly by: Actor;
};

export type HeldEvidence = { readonly evidence: Id<'evidence'>; readonly kind: EvidenceKind };

/** What one claim has earned, net of corrections. */
export type Earning = { readonly claim: Id<'claim'>; readonly step: string; readonly cents: Cents };

/** The days of a service that casework records and may correct. */
export const RECORDED_DAYS = ['start_day', 'end_day'] as const;
export type RecordedDay = (typeof RECORDED_DAYS)[number];

/** From and including `start`; up to and excluding `end`. */
export type Pause = { readonly start: LocalDate; readonly end?: LocalDate };

export type ServicePeriod = {
  readonly state: ServicePeriodState;
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly terms: OfferedTerms;
  readonly offeredAt: Instant;
  readonly changedAt: Instant;
  readonly changedBy: Actor;
  readonly startedOn?: LocalDate;
  readonly pauses: readonly Pause[];
  readonly endedOn?: LocalDate;
  readonly endReason?: string;
  readonly dropReason?: DropReason;
  readonly employments: readonly EmploymentRow[];
  readonly results: readonly ResultRow[];
  readonly evidence: readonly HeldEvidence[];
  /** The provider's corrections of recorded days that wait for an answer; while there is one, no claim goes on. */
  readonly openProposals: readonly Id<'proposal'>[];
  readonly earnings: readonly Earning[];
  /** Every claim ever drafted for the referral, corrections included. */
  readonly claims: readonly Id<'claim'>[];
  /** The Finnish day up to which the claims follow the facts. */
  readonly reviewedOn?: LocalDate;
};

export const employmentsOf = (period: ServicePeriod): readonly EmploymentRow[] =>
  period.employments.filter((row) => row.dropped === undefined);
export const resultsOf = (period: ServicePeriod): readonly ResultRow[] =>
  period.results.filter((row) => row.dropped === undefined);
