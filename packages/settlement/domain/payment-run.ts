import {
  addWorkingDays,
  type Cents,
  dayInFinland,
  endOfDay,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  latest,
  plusMs,
  type Stamp,
  ZERO,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { PayerDetails } from './payer.ts';

export type RunTotals = {
  readonly chunks: number;
  readonly lines: number;
  readonly payments: number;
  /** Gross, as the bank will move it. */
  readonly cents: Cents;
};

export const NO_TOTALS: RunTotals = { chunks: 0, lines: 0, payments: 0, cents: ZERO };

/** `building`, `sending` and `discarding` are work in progress, chunk by chunk; they go on after any interruption. */
export const RUN_LIFECYCLE = {
  building: { finish: ['prepared', 'empty'] },
  prepared: { approve: 'approved', discard: 'discarding' },
  approved: { send: 'sending', discard: 'discarding' },
  sending: { finish_sending: 'sent' },
  sent: { check: ['settled', 'overdue'] },
  overdue: { check: ['settled', 'overdue'] },
  discarding: { finish_discarding: 'discarded' },
  empty: {},
  settled: {},
  discarded: {},
} as const satisfies Lifecycle;

export type RunState = keyof typeof RUN_LIFECYCLE;
export const RUN_STATES: readonly [RunState, ...RunState[]] = [
  'building',
  'prepared',
  'approved',
  'sending',
  'sent',
  'overdue',
  'discarding',
  'empty',
  'settled',
  'discarded',
];

/** Payments that leave together in one file. Prepared by one person, approved and sent by another. */
export type PaymentRun = {
  readonly id: Id<'run'>;
  readonly authority: Id<'authority'>;
  /** Counts up by authority, from 1; part of every payment's reference. */
  readonly number: number;
  readonly state: RunState;
  /** The day the bank is asked to pay. */
  readonly payOn: LocalDate;
  /** Who pays, as it was when the run was created. */
  readonly payer: PayerDetails;
  readonly created: Stamp;
  readonly totals?: RunTotals;
  /** Credits that found nothing to be netted with. */
  readonly leftLines?: number;
  readonly approved?: Stamp;
  readonly ordered?: Stamp;
  readonly sent?: Stamp;
  readonly discardOrdered?: Stamp;
  readonly checked?: Stamp;
  /** Lines the bank had not answered for when it was last looked at. */
  readonly unanswered?: number;
};

const LOOK_AGAIN_WORKING_DAYS = 1;
/** Work that has stood still this long is taken up again. */
const STALLED_MS = 15 * 60_000;

/** After `bankAnswerWorkingDays` without an answer a payment counts as `unknown` and the bank is asked. */
const answerDue = (run: PaymentRun, from: Stamp): Instant => {
  const day = latest(run.payOn, dayInFinland(from.at));
  return endOfDay(addWorkingDays(day, commonRule('bankAnswerWorkingDays', day)));
};

const stalled = (since: Stamp | undefined): Instant | undefined => since && plusMs(since.at, STALLED_MS);
const never = (): undefined => undefined;

const DUE: { readonly [S in RunState]: (run: PaymentRun) => Instant | undefined } = {
  building: (run) => stalled(run.created),
  prepared: never,
  approved: never,
  sending: (run) => stalled(run.ordered),
  sent: (run) => run.sent && answerDue(run, run.sent),
  overdue: (run) => run.checked && endOfDay(addWorkingDays(dayInFinland(run.checked.at), LOOK_AGAIN_WORKING_DAYS)),
  discarding: (run) => stalled(run.discardOrdered),
  empty: never,
  settled: never,
  discarded: never,
};

/** When the clock must look at a run: to ask the bank, or to take up work that stood still. */
export const runDueAt = (run: PaymentRun): Instant | undefined => DUE[run.state](run);
