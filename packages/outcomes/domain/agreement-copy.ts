import type { NotAllowed } from '@kt/kernel';
import {
  type Actor,
  add,
  type Cents,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  ok,
  type Result,
  targets,
  ZERO,
} from '@kt/kernel';
import type { PriceVersions, RateCard } from '@kt/terms';

/** What outcomes needs of an agreement, copied when it was activated or changed. */
export type CopiedTerms = {
  readonly provider: Id<'organisation'>;
  readonly serviceType: string;
  /** Every price filled in; the latest agreed. */
  readonly rateCard: RateCard;
  /** Every card with its first day, once the prices have been changed. */
  readonly prices?: PriceVersions;
  readonly start: LocalDate;
  /** The day after the last one. */
  readonly end: LocalDate;
};

export const AGREEMENT_COPY_STATES = ['active', 'run_off', 'closed'] as const;

/** Standing copy of one agreement with what its steps have paid so far, for ceilings per agreement. */
export type AgreementCopy = {
  readonly state: (typeof AGREEMENT_COPY_STATES)[number];
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly terms: CopiedTerms;
  /** Cents verified per step key that has a ceiling; corrections lower it. */
  readonly stepPaid: Readonly<Record<string, Cents>>;
  readonly changedAt: Instant;
  readonly changedBy: Actor;
};

export const agreementCopyLifecycle = {
  active: { renew: 'active', run_off: 'run_off', close: 'closed', count: 'active' },
  run_off: { renew: 'run_off', run_off: 'run_off', close: 'closed', count: 'run_off' },
  closed: {},
} as const satisfies Lifecycle;

type Known = { readonly authority: Id<'authority'>; readonly agreement: Id<'agreement'> };
export type AgreementCopyFact =
  | FactOf<'copy.made', Known & { terms: CopiedTerms }>
  | FactOf<'copy.renewed', Known & { terms: CopiedTerms }>
  | FactOf<'copy.ran_off', Known>
  | FactOf<'copy.closed', Known>
  | FactOf<'copy.counted', Known & { step: string; claim: Id<'claim'>; cents: Cents }>;

export type AgreementCopyCommand =
  | { readonly type: 'renew'; readonly terms: CopiedTerms }
  | { readonly type: 'run_off' }
  | { readonly type: 'close' }
  | { readonly type: 'count'; readonly step: string; readonly claim: Id<'claim'>; readonly cents: Cents };

type Made = Extract<AgreementCopyFact, { type: 'copy.made' }>;

/** The first copy of an agreement. */
export const copyAgreement = (known: Known, terms: CopiedTerms, at: Instant, by: Actor): Made => ({
  type: 'copy.made',
  at,
  by,
  ...known,
  terms,
});

const factOf = (known: Known, command: AgreementCopyCommand, stamp: { at: Instant; by: Actor }): AgreementCopyFact => {
  switch (command.type) {
    case 'renew':
      return { type: 'copy.renewed', ...stamp, ...known, terms: command.terms };
    case 'run_off':
      return { type: 'copy.ran_off', ...stamp, ...known };
    case 'close':
      return { type: 'copy.closed', ...stamp, ...known };
    case 'count':
      return {
        type: 'copy.counted',
        ...stamp,
        ...known,
        step: command.step,
        claim: command.claim,
        cents: command.cents,
      };
  }
};

export const decideCopy = (
  copy: AgreementCopy,
  command: AgreementCopyCommand,
  at: Instant,
  by: Actor,
): Result<readonly AgreementCopyFact[], NotAllowed> => {
  const allowed = targets(agreementCopyLifecycle, copy.state, command.type);
  if (!allowed.ok) return err(allowed.error);
  const { authority, agreement } = copy;
  return ok([factOf({ authority, agreement }, command, { at, by })]);
};

export const madeCopy = (fact: Made): AgreementCopy => ({
  state: 'active',
  authority: fact.authority,
  agreement: fact.agreement,
  terms: fact.terms,
  stepPaid: {},
  changedAt: fact.at,
  changedBy: fact.by,
});

export const applyCopy = (copy: AgreementCopy, fact: AgreementCopyFact): AgreementCopy => {
  const stamped = { ...copy, changedAt: fact.at, changedBy: fact.by };
  switch (fact.type) {
    case 'copy.made':
      return copy;
    case 'copy.renewed':
      return { ...stamped, terms: fact.terms };
    case 'copy.ran_off':
      return { ...stamped, state: 'run_off' };
    case 'copy.closed':
      return { ...stamped, state: 'closed' };
    case 'copy.counted':
      return { ...stamped, stepPaid: { ...copy.stepPaid, [fact.step]: add(stepPaid(copy, fact.step), fact.cents) } };
  }
};

/** What a step has paid under the agreement so far, in cents. */
export const stepPaid = (copy: AgreementCopy, step: string): Cents => copy.stepPaid[step] ?? ZERO;
