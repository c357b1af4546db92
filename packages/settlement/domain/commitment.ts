import {
  type Cents,
  type Id,
  type Lifecycle,
  type MunicipalityCode,
  type Stamp,
  subtract,
  sum,
  ZERO,
} from '@kt/kernel';

/** A payment line as its commitment sees it: what it takes, and whether it was approved. */
export type CommittedLine = { readonly cents: Cents; readonly approved: boolean };

/**
 * Money set aside for one referral, one per referral. Cents net of VAT. It stays within its budget and its agreement's
 * ceiling by the store's counters; lines are approved within what is reserved here.
 */
export type Commitment = {
  readonly id: Id<'commitment'>;
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly agreement: Id<'agreement'>;
  readonly costCentre: string;
  readonly year: number;
  /** The client's home when the money was reserved. */
  readonly origin: MunicipalityCode;
  readonly state: 'reserved' | 'closing' | 'released';
  readonly reservedCents: Cents;
  /** By payment line id. */
  readonly lines: { readonly [line: string]: CommittedLine };
  /** Claims that may still become lines; while there are any, an ended referral keeps its money. */
  readonly openClaims: readonly Id<'claim'>[];
  readonly reserved: Stamp;
  readonly ended?: Stamp & { readonly reason: EndReason };
};

/** How a referral came to need no more money. */
export const END_REASONS = ['tracked_out', 'declined', 'returned', 'expired', 'cancelled', 'voided'] as const;
export type EndReason = (typeof END_REASONS)[number];

/**
 * `closing`: the referral is over, open claims are awaited. `released`: what was not used went back; a late claim
 * (a won dispute) needs the reservation raised first.
 */
export const COMMITMENT_LIFECYCLE = {
  reserved: {
    raise: 'reserved',
    open_claim: 'reserved',
    close_claim: 'reserved',
    propose: 'reserved',
    approve: 'reserved',
    drop: 'reserved',
    end: ['closing', 'released'],
  },
  closing: {
    raise: 'closing',
    open_claim: 'closing',
    close_claim: ['closing', 'released'],
    propose: ['closing', 'released'],
    approve: ['closing', 'released'],
    drop: ['closing', 'released'],
  },
  released: { raise: 'closing', propose: 'released', approve: 'released', drop: 'released' },
} as const satisfies Lifecycle;

/** What the lines hold on to: an unapproved credit frees nothing yet. */
export const heldCents = (commitment: Pick<Commitment, 'lines'>): Cents =>
  sum(Object.values(commitment.lines).flatMap((line) => (line.approved || line.cents > ZERO ? [line.cents] : [])));

/** What is missing for approving a line besides those approved already; zero when it fits. */
export const shortfallFor = (commitment: Commitment, line: Id<'payment'>): Cents => {
  const asked = Object.entries(commitment.lines).filter(([id, one]) => one.approved || id === line);
  const over = subtract(sum(asked.map(([, one]) => one.cents)), commitment.reservedCents);
  return over > ZERO ? over : ZERO;
};
