import type { Cents, FactOf, Id, LocalDate } from '@kt/kernel';
import type { EvidenceKind } from '@kt/terms';
import type { Employment } from './employment.ts';
import type { DropReason, OfferedTerms, RecordedDay } from './service-period.ts';

type Bare = object;
export type KnownPeriod = { readonly authority: Id<'authority'>; readonly referral: Id<'referral'> };

type FactData = {
  'period.awaited': { terms: OfferedTerms };
  'period.offered_again': { terms: OfferedTerms };
  'period.started': { startedOn: LocalDate };
  'period.paused': { on: LocalDate };
  'period.resumed': { on: LocalDate };
  'period.ended': { on: LocalDate; reason: string };
  'period.tracked_out': Bare;
  'period.closed': Bare;
  'period.dropped': { reason: DropReason };
  'period.voided': Bare;
  'period.client_named': { client: string };
  'period.evidence_noted': { evidence: Id<'evidence'>; kind: EvidenceKind };
  'period.proposal_opened': { proposal: Id<'proposal'> };
  'period.proposal_closed': { proposal: Id<'proposal'> };
  'period.day_corrected': { kind: RecordedDay; day: LocalDate };
  'period.employment_reported': { number: number; employment: Employment; replaces?: number };
  'period.employment_withdrawn': { number: number };
  'period.result_reported': { number: number; step: string; occurrence: number; achievedOn: LocalDate };
  'period.result_withdrawn': { number: number };
  'period.reviewed': { on?: LocalDate; drafted: readonly Id<'claim'>[] };
  'period.earning_recorded': { claim: Id<'claim'>; step: string; cents: Cents; correction?: Id<'claim'> };
};

export type ServicePeriodFactType = keyof FactData;

/** Everything that can happen to a service period. Ids, codes, days and amounts only. */
export type ServicePeriodFact<T extends ServicePeriodFactType = ServicePeriodFactType> = {
  [K in T]: FactOf<K, FactData[K] & KnownPeriod>;
}[T];
