import {
  type Actor,
  earliest,
  endOfDay,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  type Stamp,
  startOfDay,
} from '@kt/kernel';
import type { Buyers, ExtensionOption, PriceVersions } from '@kt/terms';
import type { AgreementTerms } from './agreement-terms.ts';
import type { CheckKind } from './obligations.ts';

const upkeep = {
  propose_change: 'active',
  accept_change: 'active',
  decline_change: 'active',
  withdraw_change: 'active',
  use_option: 'active',
  leave_option: 'active',
  lapse_option: 'active',
} as const;
const upkeepWhileSuspended = {
  propose_change: 'orders_suspended',
  accept_change: 'orders_suspended',
  decline_change: 'orders_suspended',
  withdraw_change: 'orders_suspended',
  use_option: 'orders_suspended',
  leave_option: 'orders_suspended',
  lapse_option: 'orders_suspended',
} as const;

/** An agreement's life. `orders_suspended` is active without new referrals; `end`, `close` and `lapse_option` come by the clock. */
export const agreementLifecycle = {
  draft: { supplement: 'draft', waive_checks: 'draft', offer: 'offered', take_over: 'active', withdraw: 'cancelled' },
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
  /** Other prices, or another card: it holds from the day `from`. */
  readonly rateCard?: AgreementTerms['rateCard'];
  /** First day of the card; later than the day on which the change is accepted. */
  readonly from?: LocalDate;
  /** Whether referrals under way are paid by it too for what they earn from that day on. */
  readonly underWay?: boolean;
  readonly end?: LocalDate;
  readonly places?: number;
  readonly ceilingCents?: AgreementTerms['ceilingCents'];
  readonly languages?: AgreementTerms['languages'];
  readonly municipalities?: AgreementTerms['municipalities'];
  /** Other shares among the same buyers. */
  readonly buyers?: Buyers;
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

/** An agreed right to prolong, and what became of it: used, left by a decision, or lapsed with its notice day. */
export type AgreedOption = ExtensionOption & {
  readonly used?: Stamp;
  readonly left?: Stamp & { readonly reason: string };
  readonly lapsed?: Stamp;
};

export const isOpen = ({ used, left, lapsed }: AgreedOption): boolean =>
  used === undefined && left === undefined && lapsed === undefined;

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
  /** In the order of their days; each needs the one before it to be used. */
  readonly options: readonly AgreedOption[];
  /** Cards in the order of their first days, once the prices have been changed; absent while the first one holds. */
  readonly prices?: PriceVersions;
  readonly drafted: Stamp;
  /** Who has supplemented the draft. */
  readonly supplementedBy?: readonly Actor[];
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

/** Whether the provider and its partners may know of it: once it was offered to them, or taken over as signed. */
export const isShared = ({ offered, activated }: Pick<Agreement, 'offered' | 'activated'>): boolean =>
  offered !== undefined || activated !== undefined;

/** Members of its consortium beside the provider, who leads. */
export const partners = ({ terms }: Pick<Agreement, 'terms'>): readonly Id<'organisation'>[] =>
  (terms.members ?? []).map(({ organisation }) => organisation).filter((one) => one !== terms.provider);

/** The option whose notice day comes next. */
export const nextOption = ({ options }: Pick<Agreement, 'options'>): AgreedOption | undefined => options.find(isOpen);

/** When the agreement runs off; what the clock does before that concerns its options. */
export const endsAt = ({ terms }: Pick<Agreement, 'terms'>): Instant => startOfDay(terms.end);

/**
 * When the clock must look at the agreement next: after the notice day of an option, when its period ends, and after the
 * last claim day.
 */
export const dueAt = (agreement: Agreement): Instant | undefined => {
  if (agreement.state === 'active' || agreement.state === 'orders_suspended') {
    const option = nextOption(agreement);
    return option === undefined ? endsAt(agreement) : earliest(endOfDay(option.noticeBy), endsAt(agreement));
  }
  if (agreement.state === 'run_off' && agreement.runOffUntil !== undefined) return endOfDay(agreement.runOffUntil);
  return undefined;
};
