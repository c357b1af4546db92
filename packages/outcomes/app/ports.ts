import type { Cents, Id, NotAllowed, PageAsk, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { AgreementCopy, AgreementCopyFact } from '../domain/agreement-copy.ts';
import type { Claim, ClaimState } from '../domain/claim.ts';
import type { ClaimError } from '../domain/claim-commands.ts';
import type { ClaimFact } from '../domain/claim-facts.ts';
import type { ClientRecord } from '../domain/client-record.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import type { ServicePeriodError } from '../domain/service-period-commands.ts';
import type { ServicePeriodFact } from '../domain/service-period-facts.ts';

export type PeriodRef = { readonly authority: Id<'authority'>; readonly referral: Id<'referral'> };
export type ClaimRef = { readonly authority: Id<'authority'>; readonly claim: Id<'claim'> };
export type CopyRef = { readonly authority: Id<'authority'>; readonly agreement: Id<'agreement'> };

type Repository<S, F, R> = {
  readonly load: (ref: R) => Promise<Versioned<S> | undefined>;
  readonly create: (state: S, facts: readonly F[]) => TxPart;
  readonly save: (before: Versioned<S>, state: S, facts: readonly F[]) => TxPart;
};

export type Periods = Repository<ServicePeriod, ServicePeriodFact, PeriodRef>;
export type Copies = Repository<AgreementCopy, AgreementCopyFact, CopyRef>;

export type Claims = Repository<Claim, ClaimFact, ClaimRef> & {
  /** In the order of the ids. */
  readonly loadMany: (
    authority: Id<'authority'>,
    claims: readonly Id<'claim'>[],
  ) => Promise<readonly Versioned<Claim>[]>;
  /** One state's claims of a provider, the one that lapses first on top. */
  readonly ofProvider: (
    authority: Id<'authority'>,
    provider: Id<'organisation'>,
    state: ClaimState,
    page: PageAsk,
  ) => Promise<PageOf<Versioned<Claim>>>;
  /** What waits for an official in one state, the longest waiting on top. */
  readonly waiting: (
    authority: Id<'authority'>,
    state: WaitingState,
    page: PageAsk,
  ) => Promise<PageOf<Versioned<Claim>>>;
};

/** States in which a claim stands in the officials' list; `lapsed` only with a plea. */
export const WAITING_STATES = ['submitted', 'in_check', 'disputed', 'lapsed'] as const satisfies readonly ClaimState[];
export type WaitingState = (typeof WAITING_STATES)[number];

/**
 * Money reserved per referral, as settlement tells it. Kept apart from the period: the two are published at once and
 * come in either order.
 */
export type Commitments = {
  readonly add: (ref: PeriodRef, cents: Cents) => TxPart;
  /** On condition that the reservation is still what was read. */
  readonly unchanged: (ref: PeriodRef, seen: Cents) => TxPart;
};

/** `client`: the reference that joins the services of one client. */
export type ClientRef = { readonly authority: Id<'authority'>; readonly client: string };

/** The services of each client, so that one outcome is paid once whoever claims it. */
export type ClientRecords = {
  /** An empty one where there is none yet. */
  readonly load: (ref: ClientRef) => Promise<ClientRecord>;
  /** On condition that nobody has written since `record` was read. */
  readonly save: (ref: ClientRef, record: ClientRecord) => TxPart;
};

/** What claims are judged by: one read, and another for the record of a client whose period names one. */
export type Backgrounds = {
  readonly of: (claim: PeriodRef & CopyRef) => Promise<{
    readonly period: Versioned<ServicePeriod> | undefined;
    readonly copy: Versioned<AgreementCopy> | undefined;
    readonly committedCents: Cents;
    readonly record?: ClientRecord;
  }>;
  /** What stands beside a period that was read already; its claims in the order of the ids. */
  readonly beside: (period: ServicePeriod) => Promise<{
    readonly copy: Versioned<AgreementCopy> | undefined;
    readonly committedCents: Cents;
    readonly record?: ClientRecord;
    readonly claims: readonly Versioned<Claim>[];
  }>;
};

/** Holds the one live claim on an outcome; a second one is refused by storage itself. */
export type Outcomes = {
  /** `replaces`: the claim rejected for good that held it before. */
  readonly hold: (claim: Claim, replaces: Id<'claim'> | undefined) => TxPart;
  readonly free: (claim: Claim) => TxPart;
};

export type NotFound = { readonly code: 'outcomes.not_found' };

/** Everything this context refuses with. */
export type OutcomesError =
  | ClaimError
  | ServicePeriodError
  | NotAllowed
  | NotFound
  | { readonly code: 'outcomes.agreement_unknown' }
  | { readonly code: 'outcomes.evidence_unknown'; readonly evidence: Id<'evidence'> };
