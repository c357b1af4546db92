import type { Actor, Cents, Id, Instant, Lifecycle, LocalDate } from '@kt/kernel';
import type { DistanceGroup, EvidenceKind, RateCard } from '@kt/terms';
import type { Employment } from './employment.ts';

/**
 * The life of one referral as outcomes sees it. `ended` is followed by the tracking time, in which results are still
 * earned; `tracked_out` by the last claim windows, in which facts may still be told.
 */
export const servicePeriodLifecycle = {
  awaited: { commit: 'awaited', start: 'running', drop: 'dropped', void: 'voided' },
  running: {
    commit: 'running',
    note_evidence: 'running',
    report_employment: 'running',
    amend_employment: 'running',
    withdraw_employment: 'running',
    report_result: 'running',
    withdraw_result: 'running',
    review: 'running',
    record_earning: 'running',
    pause: 'paused',
    end: 'ended',
    void: 'voided',
  },
  paused: {
    commit: 'paused',
    note_evidence: 'paused',
    report_employment: 'paused',
    amend_employment: 'paused',
    withdraw_employment: 'paused',
    report_result: 'paused',
    withdraw_result: 'paused',
    review: 'paused',
    record_earning: 'paused',
    resume: 'running',
    end: 'ended',
    void: 'voided',
  },
  ended: {
    commit: 'ended',
    note_evidence: 'ended',
    report_employment: 'ended',
    amend_employment: 'ended',
    withdraw_employment: 'ended',
    report_result: 'ended',
    withdraw_result: 'ended',
    review: 'ended',
    record_earning: 'ended',
    track_out: 'tracked_out',
    void: 'voided',
  },
  tracked_out: {
    commit: 'tracked_out',
    note_evidence: 'tracked_out',
    report_employment: 'tracked_out',
    amend_employment: 'tracked_out',
    withdraw_employment: 'tracked_out',
    report_result: 'tracked_out',
    withdraw_result: 'tracked_out',
    review: 'tracked_out',
    record_earning: 'tracked_out',
    close: 'closed',
    void: 'voided',
  },
  closed: { record_earning: 'closed', commit: 'closed', void: 'voided' },
  dropped: { commit: 'dropped', offer_again: 'awaited', void: 'voided' },
  voided: { record_earning: 'voided', commit: 'voided' },
} as const satisfies Lifecycle;

export type ServicePeriodState = keyof typeof servicePeriodLifecycle;

/** Why an offered referral never became a service. */
export type DropReason = 'declined' | 'expired' | 'cancelled';

/** What was agreed when the referral was offered. The rate card is the agreement's of that day and never changes. */
export type OfferedTerms = {
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly serviceType: string;
  readonly distanceGroup: DistanceGroup;
  readonly partialWorkAbility: boolean;
  readonly rateCard: RateCard;
};

/** A row once told is kept: a correction is a new row that names the old one. */
export type EmploymentRow = Employment & {
  readonly number: number;
  readonly replaces?: number;
  readonly dropped?: { readonly at: Instant; readonly by: Actor };
  readonly at: Instant;
  readonly by: Actor;
};

/** A result that somebody tells, as against work that the clock counts. */
export type ResultRow = {
  readonly number: number;
  readonly step: string;
  readonly occurrence: number;
  readonly achievedOn: LocalDate;
  readonly dropped?: { readonly at: Instant; readonly by: Actor };
  readonly at: Instant;
  readonly by: Actor;
};

export type HeldEvidence = { readonly evidence: Id<'evidence'>; readonly kind: EvidenceKind };

/** What one claim has earned, net of corrections. */
export type Earning = { readonly claim: Id<'claim'>; readonly step: string; readonly cents: Cents };

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
  /** Money reserved for this client, less what was given back. */
  readonly committedCents: Cents;
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
