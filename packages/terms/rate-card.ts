import type { Cents, Share, Trilingual } from '@kt/kernel';
import type { DistanceGroup } from './groups.ts';

/** What a step pays for. `named` is the buyer's own intermediate result, described in `title`. */
export const STEP_KINDS = [
  'start_fee',
  'month_fee',
  'milestone',
  'education_start',
  'employment_1m',
  'employment_3m',
  'employment_6m',
  'retention_12m',
  'benefit_exit',
  'named',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Kinds of evidence, strongest first: a register beats the employer, the employer beats the client. */
export const EVIDENCE_KINDS = ['register', 'employer', 'school', 'service_report', 'client'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export type StepPrice =
  | { readonly set: 'by_buyer'; readonly cents: Cents }
  | { readonly set: 'by_bid'; readonly capCents: Cents };

/** When a step may be claimed: days counted from the day it was earned, and how long after the service it may still be earned. */
export type ClaimWindow = {
  readonly earliestDays: number;
  readonly latestDays: number;
  readonly graceDays: number;
  readonly trackingDaysAfterService: number;
};

/** The work that earns an employment step. Days are calendar days of employment; hours are the weekly average floor. */
export type WorkThreshold = {
  readonly days: number;
  readonly weeklyHours: number;
  /** Floor for a client with partial work ability. */
  readonly weeklyHoursPartialAbility: number;
  readonly counting: 'continuous' | 'cumulative';
  readonly permittedBreakDays: number;
  readonly subsidisedWork: 'full' | 'half' | 'none';
  readonly selfEmployment: boolean;
  readonly agencyWork: boolean;
  readonly ownGroupEmployer: boolean;
  /** Sick, parental and other statutory leave stops the clock instead of breaking it. */
  readonly leaveFreezesClock: boolean;
};

/** One line of a rate card. Amounts are net of VAT, per client. */
export type Step = {
  /** Stable within the card, e.g. `start`, `employment-3m`. */
  readonly key: string;
  readonly kind: StepKind;
  readonly title: Trilingual;
  readonly price: StepPrice;
  /** Added to the price per distance group, in basis points of the price. */
  readonly uplift: { readonly [G in DistanceGroup]: Share };
  /** Any one of these proves the step. */
  readonly evidence: readonly EvidenceKind[];
  readonly window: ClaimWindow;
  readonly threshold?: WorkThreshold;
  /** Steps of one group pay once: the highest, with what was paid before deducted when `topUp` is true. */
  readonly exclusive?: { readonly group: string; readonly topUp: boolean };
  /** Key of a step that must be verified first. */
  readonly after?: string;
  /** How many times one client may earn it (a month fee may be earned many times). */
  readonly perClient: number;
  /** Ceiling for all payments of this step under one agreement. */
  readonly capPerAgreementCents?: Cents;
};

/** A versioned list of steps: the same object from invitation to report. Frozen in the agreement. */
export type RateCard = {
  readonly version: number;
  readonly steps: readonly Step[];
  /** At most this part of a client's payments may come from milestones. */
  readonly milestoneShareCap: Share;
  readonly capPerClientCents?: Cents;
  /** Days after a client moved on within which what begins is still paid by this card; absent: by rule. */
  readonly afterSwitchDays?: number;
};

/** A year with its leap day: nothing that begins later can have to do with a service that was left. */
export const MOST_AFTER_SWITCH_DAYS = 366;

/** A bidder's own price for each step priced by bid, in cents net of VAT, by step key. */
export type BidPrices = { readonly [stepKey: string]: Cents };
