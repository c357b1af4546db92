import {
  type Actor,
  type Cents,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';

/**
 * Why an entry of a statement did not settle a payment by itself.
 *
 * - `unknown`: money out that is none of our payments.
 * - `incoming`: money in that is no return of a payment.
 * - `amount_differs`: more was booked than was sent.
 * - `partial`: less was booked; the part is counted.
 * - `duplicate`: the payment was already booked in full by another entry.
 * - `returned`: the bank sent the money back; the payment counts as failed.
 * - `return_differs`: money came back, but not the amount that was paid.
 * - `payee_differs`: another account was paid than ours to that id.
 * - `not_sent`: names a payment that is not on its way, or an earlier attempt at it.
 * - `batch_without_details`: many payments in one sum, none of them named.
 * - `currency`: not euros. `unreadable`: the entry's own data is broken.
 */
export const EXCEPTION_REASONS = [
  'unknown',
  'incoming',
  'amount_differs',
  'partial',
  'duplicate',
  'returned',
  'return_differs',
  'payee_differs',
  'not_sent',
  'batch_without_details',
  'currency',
  'unreadable',
] as const;
export type ExceptionReason = (typeof EXCEPTION_REASONS)[number];

/** What a person found out. */
export const RESOLUTIONS = [
  'not_ours',
  'booked_elsewhere',
  'bank_corrected',
  'provider_repaid',
  'mended',
  'other',
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** An entry that needs a person. Its id is the entry's key: the same entry never stands here twice. */
export type BankException = {
  readonly id: string;
  readonly authority: Id<'authority'>;
  readonly statement: Id<'statement'>;
  readonly state: 'open' | 'resolved';
  readonly reason: ExceptionReason;
  readonly raisedAt: Instant;
  readonly on?: LocalDate;
  readonly sign?: 'debit' | 'credit';
  readonly cents?: Cents;
  readonly currency?: string;
  readonly archiveId?: string;
  readonly line?: Id<'payment'>;
  /** What was expected, where amounts differ. */
  readonly expectedCents?: Cents;
  readonly code?: string;
  readonly resolved?: Stamp & { readonly how: Resolution; readonly note: string };
};

export const EXCEPTION_LIFECYCLE = { open: { resolve: 'resolved' }, resolved: {} } as const satisfies Lifecycle;

type Named = { readonly authority: Id<'authority'>; readonly exception: string };
export type NewException = Omit<BankException, 'id' | 'state' | 'raisedAt' | 'resolved' | 'authority'>;

export type ExceptionFact =
  | FactOf<'exception.raised', Named & NewException>
  | FactOf<'exception.resolved', Named & { readonly how: Resolution; readonly note: string }>;

type Raised = Extract<ExceptionFact, { type: 'exception.raised' }>;
type Resolved = Exclude<ExceptionFact, Raised>;

export type ResolveException = { readonly how: Resolution; readonly note: string };

export const decideException = (
  exception: BankException,
  { how, note }: ResolveException,
  at: Instant,
  by: Actor,
): Result<readonly Resolved[], NotAllowed> => {
  const allowed = targets(EXCEPTION_LIFECYCLE, exception.state, 'resolve');
  if (!allowed.ok) return allowed;
  const { authority, id } = exception;
  return ok([{ type: 'exception.resolved', at, by, authority, exception: id, how, note }]);
};

export const exceptionFrom = (fact: Raised): BankException => {
  const { type: _type, by: _by, exception, at, ...told } = fact;
  return { ...told, id: exception, state: 'open', raisedAt: at };
};

export const applyException = (exception: BankException, { at, by, how, note }: Resolved): BankException => ({
  ...exception,
  state: 'resolved',
  resolved: { at, by, how, note },
});
