import type { Cents, Id, Instant, LocalDate, NotAllowed, Result, Stamp } from '@kt/kernel';
import type { EvidenceKind } from '@kt/terms';
import type { Employment } from './employment.ts';
import type { DropReason, OfferedTerms, RecordedDay, ServicePeriod } from './service-period.ts';
import type { ServicePeriodFact } from './service-period-facts.ts';

type Bare = object;
type Data = {
  start: { on: LocalDate };
  pause: { on: LocalDate };
  resume: { on: LocalDate };
  end: { on: LocalDate; reason: string };
  track_out: Bare;
  close: Bare;
  drop: { reason: DropReason };
  offer_again: { terms: OfferedTerms };
  void: Bare;
  note_evidence: { evidence: Id<'evidence'>; kind: EvidenceKind };
  open_proposal: { proposal: Id<'proposal'> };
  close_proposal: { proposal: Id<'proposal'> };
  correct_day: { kind: RecordedDay; day: LocalDate };
  report_employment: { employment: Employment };
  amend_employment: { number: number; employment: Employment };
  withdraw_employment: { number: number };
  report_result: { step: string; achievedOn: LocalDate };
  withdraw_result: { number: number };
  /** Whose the service is, for a period that began without it. */
  name_client: { client: string };
  /** The claims were brought in line with the facts on this day; without a day, some are left for the next time. */
  review: { on?: LocalDate; drafted: readonly Id<'claim'>[] };
  /** A claim was verified, taken back or corrected: the client's earnings change by this. */
  record_earning: { claim: Id<'claim'>; step: string; cents: Cents; correction?: Id<'claim'> };
};

export type ServicePeriodCommandName = keyof Data;
export type ServicePeriodCommand<C extends ServicePeriodCommandName = ServicePeriodCommandName> = {
  [K in C]: Readonly<Data[K]> & { readonly type: K };
}[C];

export type ServicePeriodError =
  | NotAllowed
  | { readonly code: 'outcomes.not_due'; readonly dueAt: Instant | 'never' }
  | { readonly code: 'outcomes.dates_disagree'; readonly notBefore?: LocalDate; readonly notAfter?: LocalDate }
  | { readonly code: 'outcomes.day_in_future'; readonly today: LocalDate }
  | { readonly code: 'outcomes.before_service'; readonly startedOn: LocalDate }
  | { readonly code: 'outcomes.after_tracking'; readonly lastDay: LocalDate }
  | { readonly code: 'outcomes.employment_impossible' }
  | { readonly code: 'outcomes.employment_overlaps'; readonly number: number }
  | { readonly code: 'outcomes.row_unknown'; readonly number: number }
  | { readonly code: 'outcomes.rows_full'; readonly most: number }
  | { readonly code: 'outcomes.step_unknown'; readonly step: string }
  | { readonly code: 'outcomes.step_not_reported'; readonly step: string }
  | { readonly code: 'outcomes.result_reported'; readonly step: string; readonly perClient: number };

export type PeriodDecided = Result<readonly ServicePeriodFact[], ServicePeriodError>;

/** Decides one kind of command; the lifecycle table has already let it through. */
export type PeriodDecider<C extends ServicePeriodCommandName> = (
  period: ServicePeriod,
  command: ServicePeriodCommand<C>,
  stamp: Stamp,
) => PeriodDecided;
