import {
  type Actor,
  andThen,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  ok,
  type Result,
  targets,
} from '@kt/kernel';
import type { MandateError } from './errors.ts';

/** The right of one person to bind an organisation. It takes effect when somebody else has confirmed it. */
export const mandateLifecycle = {
  none: { register: 'registered' },
  registered: { confirm: 'in_force', refuse: 'refused', withdraw: 'withdrawn' },
  in_force: { end: 'ended', expire: 'expired' },
  refused: {},
  withdrawn: {},
  ended: {},
  expired: {},
} as const satisfies Lifecycle;

export type MandateState = Exclude<keyof typeof mandateLifecycle, 'none'>;

/** What the right rests on. `together`: binds only jointly with another signatory. */
export const MANDATE_SOURCES = [
  'trade_register',
  'association_register',
  'foundation_register',
  'meeting_minutes',
  'power_of_attorney',
  'suomi_fi',
] as const;
export type MandateSource = (typeof MANDATE_SOURCES)[number];
export const MANDATE_CONFIRMATIONS = ['second_signatory', 'officer_call', 'officer_decision', 'register_code'] as const;
export type MandateConfirmation = (typeof MANDATE_CONFIRMATIONS)[number];

export type MandateBasis = {
  readonly mandate: Id<'mandate'>;
  readonly person: Id<'person'>;
  readonly organisation: Id<'organisation'>;
  readonly source: MandateSource;
  /** The date of the extract, the minutes or the power of attorney. */
  readonly sourceDate: LocalDate;
  readonly signs: 'alone' | 'together';
  /** Last day of force (Finnish calendar day); absent = until further notice. */
  readonly validUntil?: LocalDate;
};

export type Mandate = MandateBasis & {
  readonly state: MandateState;
  readonly registeredBy: Actor;
  readonly registeredAt: Instant;
  readonly confirmedBy?: Actor;
  readonly confirmedAt?: Instant;
  readonly endedAt?: Instant;
};

export type MandateCommand =
  | { readonly type: 'confirm'; readonly how: MandateConfirmation }
  | { readonly type: 'refuse' | 'withdraw' | 'end' | 'expire' };

type Whose = Pick<MandateBasis, 'mandate' | 'person' | 'organisation'>;
export type MandateFact =
  | FactOf<'mandate.confirmed', Whose & { readonly how: MandateConfirmation }>
  | FactOf<'mandate.refused' | 'mandate.withdrawn' | 'mandate.ended' | 'mandate.expired', Whose>;

type Decision = Result<readonly MandateFact[], MandateError>;

const overAt = (mandate: Mandate): Instant | undefined => mandate.validUntil && endOfDay(mandate.validUntil);

/** When the clock must look at it next. */
export const mandateDueAt = (mandate: Mandate): Instant | undefined =>
  mandate.state === 'in_force' ? overAt(mandate) : undefined;

/** Whether it stands at that moment, alone or jointly; true to the clock even before a timer has run. */
export const isInForce = (mandate: Mandate, at: Instant): boolean => {
  const over = overAt(mandate);
  return mandate.state === 'in_force' && (over === undefined || at < over);
};

/** `registered` waits for somebody else's confirmation; `together` binds only jointly; `in_force` binds alone. */
export type MandateStanding = 'registered' | 'together' | 'in_force';

/** What several mandates of one person for one organisation come to: the strongest of them. */
export const standingOf = (mandates: readonly Mandate[], at: Instant): MandateStanding | undefined => {
  const inForce = mandates.filter((mandate) => isInForce(mandate, at));
  if (inForce.some(({ signs }) => signs === 'alone')) return 'in_force';
  if (inForce.length > 0) return 'together';
  return mandates.some(({ state }) => state === 'registered') ? 'registered' : undefined;
};

/** Whether the signatures of several persons bind the organisation: one who binds it alone, or two who do so together. */
export const signaturesBind = (signatories: readonly (MandateStanding | undefined)[]): boolean =>
  signatories.includes('in_force') || signatories.filter((one) => one === 'together').length > 1;

const judgeConfirmation = (mandate: Mandate, at: Instant, by: Actor): MandateError | undefined => {
  if (by === mandate.person) return { code: 'access.self_confirm' };
  if (by === mandate.registeredBy) return { code: 'access.same_person' };
  const over = overAt(mandate);
  return over !== undefined && at >= over ? { code: 'access.mandate_over', overAt: over } : undefined;
};

const judgeExpiry = (mandate: Mandate, at: Instant): MandateError | undefined => {
  const over = overAt(mandate);
  if (over === undefined) return { code: 'access.not_due' };
  return at < over ? { code: 'access.not_due', dueAt: over } : undefined;
};

const ENDING = {
  refuse: 'mandate.refused',
  withdraw: 'mandate.withdrawn',
  end: 'mandate.ended',
  expire: 'mandate.expired',
} as const;

export type MandateRegistered = FactOf<'mandate.registered', MandateBasis>;

/** Writes a mandate down; it does not bind anybody before `confirm`. */
export const registerMandate = (basis: MandateBasis, at: Instant, by: Actor): MandateRegistered => ({
  ...basis,
  type: 'mandate.registered',
  at,
  by,
});

export const registeredMandate = (fact: MandateRegistered): Mandate => ({
  mandate: fact.mandate,
  person: fact.person,
  organisation: fact.organisation,
  source: fact.source,
  sourceDate: fact.sourceDate,
  signs: fact.signs,
  ...(fact.validUntil && { validUntil: fact.validUntil }),
  state: 'registered',
  registeredBy: fact.by,
  registeredAt: fact.at,
});

/** What a command does to a registered mandate. */
export const decideMandate = (mandate: Mandate, command: MandateCommand, at: Instant, by: Actor): Decision =>
  andThen(targets(mandateLifecycle, mandate.state, command.type), (): Decision => {
    const whose = { mandate: mandate.mandate, person: mandate.person, organisation: mandate.organisation, at, by };
    if (command.type === 'confirm') {
      const refusal = judgeConfirmation(mandate, at, by);
      return refusal ? err(refusal) : ok([{ type: 'mandate.confirmed', ...whose, how: command.how }]);
    }
    const refusal = command.type === 'expire' ? judgeExpiry(mandate, at) : undefined;
    return refusal ? err(refusal) : ok([{ type: ENDING[command.type], ...whose }]);
  });

const STATE_AFTER = {
  'mandate.refused': 'refused',
  'mandate.withdrawn': 'withdrawn',
  'mandate.ended': 'ended',
  'mandate.expired': 'expired',
} as const;

/** The mandate after a fact. */
export const applyMandate = (mandate: Mandate, fact: MandateFact): Mandate =>
  fact.type === 'mandate.confirmed'
    ? { ...mandate, state: 'in_force', confirmedBy: fact.by, confirmedAt: fact.at }
    : { ...mandate, state: STATE_AFTER[fact.type], endedAt: fact.at };
