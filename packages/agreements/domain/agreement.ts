import { endOfDay, type Id, type Instant, type Lifecycle, type LocalDate, type Stamp, startOfDay } from '@kt/kernel';
import type { AgreementTerms, ExtensionOption } from './agreement-terms.ts';
import type { CheckKind } from './obligations.ts';

const upkeep = {
  propose_change: 'active',
  accept_change: 'active',
  decline_change: 'active',
  withdraw_change: 'active',
  use_option: 'active',
} as const;
const upkeepWhileSuspended = {
  propose_change: 'orders_suspended',
  accept_change: 'orders_suspended',
  decline_change: 'orders_suspended',
  withdraw_change: 'orders_suspended',
  use_option: 'orders_suspended',
} as const;

/** An agreement's life. `orders_suspended` is active without new referrals; `end` and `close` come by the clock. */
export const agreementLifecycle = {
  draft: { waive_checks: 'draft', offer: 'offered', take_over: 'active', withdraw: 'cancelled' },
  offered: {
    waive_checks: 'offered',
    accept_data_protection: 'offered',
    sign: 'half_signed',
    refuse: 'cancelled',
    withdraw: 'cancelled',
  },
  half_signed: {
    waive_checks: 'half_signed',
    accept_data_protection: 'half_signed',
    sign: 'active',
    refuse: 'cancelled',
    withdraw: 'cancelled',
  },
  active: { ...upkeep, suspend_orders: 'orders_suspended', end: 'run_off', terminate: 'run_off' },
  orders_suspended: { ...upkeepWhileSuspended, resume_orders: 'active', end: 'run_off', terminate: 'run_off' },
  run_off: { close: 'closed' },
  closed: {},
  cancelled: {},
} as const satisfies Lifecycle;

export const AGREEMENT_STATES = [
  'draft',
  'offered',
  'half_signed',
  'active',
  'orders_suspended',
  'run_off',
  'closed',
  'cancelled',
] as const satisfies readonly (keyof typeof agreementLifecycle)[];
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const SIDES = ['authority', 'provider'] as const;
export type Side = (typeof SIDES)[number];

/** The reports in the wallets that somebody signed upon. */
export type SignedUpon = {
  readonly organisation: Id<'organisation'>;
  readonly kind: CheckKind;
  readonly certificate: Id<'certificate'>;
};

/** `upon` is absent where the checks were waived, or nothing is asked of the parties. */
export type Signature = Stamp & { readonly side: Side; readonly upon?: readonly SignedUpon[] };

/** Where the agreement comes from: a decided competition, an older document, or an officer's own draft. */
export type Origin = {
  readonly competition?: Id<'competition'>;
  readonly document?: string;
};

/** Why the law lets an agreement be changed without a new competition (1397/2016 136 §, unverified). */
export const CHANGE_REASONS = [
  'foreseen_clause',
  'minor_value',
  'unforeseen',
  'additional_service',
  'not_substantial',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** What a change may touch; everything else needs a new agreement. */
export type TermsChange = {
  readonly rateCard?: AgreementTerms['rateCard'];
  readonly end?: LocalDate;
  readonly places?: number;
  readonly ceilingCents?: AgreementTerms['ceilingCents'];
  readonly languages?: AgreementTerms['languages'];
  readonly municipalities?: AgreementTerms['municipalities'];
};

export type ProposedChange = Stamp & {
  readonly side: Side;
  readonly reason: ChangeReason;
  readonly change: TermsChange;
};

export const TERMINATION_GROUNDS = [
  'breach',
  'exclusion_ground',
  'obligations_neglected',
  'data_protection',
  'mutual',
  'other',
] as const;
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];

/** One agreement between an authority and a provider. */
export type Agreement = {
  readonly id: Id<'agreement'>;
  readonly authority: Id<'authority'>;
  readonly state: AgreementState;
  readonly origin: Origin;
  readonly terms: AgreementTerms;
  /** 1 at drafting; each accepted change or used option makes the next. */
  readonly termsVersion: number;
  /** The ceiling first agreed: what the value guard of a change measures against. */
  readonly originalCeilingCents: AgreementTerms['ceilingCents'];
  readonly options: readonly (ExtensionOption & { readonly used?: Stamp })[];
  readonly drafted: Stamp;
  readonly offered?: Stamp;
  /** The officer's reasoned decision that the act on contractor's obligations does not apply. */
  readonly checksWaived?: Stamp & { readonly reason: string };
  /** Which data-protection terms (processing of personal data) bind the provider. */
  readonly dataProtection?: Stamp & { readonly reference: string };
  readonly signatures: readonly Signature[];
  readonly activated?: Stamp;
  readonly proposed?: ProposedChange | undefined;
  readonly suspended?: (Stamp & { readonly reason: string }) | undefined;
  readonly ended?: Stamp & { readonly ground?: TerminationGround };
  /** Last day for claims, set when the agreement runs off. */
  readonly runOffUntil?: LocalDate;
  readonly cancelled?: Stamp & { readonly side: Side; readonly reason: string };
  readonly closed?: Stamp;
};

/** When the clock must look at the agreement next: when its period ends, and after the last claim day. */
export const dueAt = (agreement: Agreement): Instant | undefined => {
  if (agreement.state === 'active' || agreement.state === 'orders_suspended') return startOfDay(agreement.terms.end);
  if (agreement.state === 'run_off' && agreement.runOffUntil !== undefined) return endOfDay(agreement.runOffUntil);
  return undefined;
};
