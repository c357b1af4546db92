import type { Lifecycle } from '@kt/kernel';

/**
 * A payment line from the verified claim to the bank. `unknown`: the bank has said nothing in time; it is asked for
 * the same id, and the same id is sent again when the bank does not know it. `failed`: refused or sent back; goes out
 * under a new id once mended. `paid` is left only when the bank returns the money.
 */
export const LINE_LIFECYCLE = {
  to_approve: { approve: 'approved', return: 'returned' },
  returned: { resubmit: 'to_approve', drop: 'dropped' },
  approved: { batch: 'queued' },
  queued: { send: 'sent', unbatch: ['approved', 'failed'] },
  sent: { acknowledge: 'booked', settle: ['part_paid', 'paid'], refuse: 'failed', time_out: 'unknown' },
  unknown: { find: 'booked', resend: 'sent', settle: ['part_paid', 'paid'], refuse: 'failed' },
  booked: { settle: ['part_paid', 'paid'], bounce: 'failed' },
  part_paid: { settle: ['part_paid', 'paid'], bounce: 'failed' },
  paid: { bounce: 'failed' },
  failed: { mend: 'failed', fix: 'queued' },
  dropped: {},
} as const satisfies Lifecycle;

export type LineState = keyof typeof LINE_LIFECYCLE;
export const LINE_STATES: readonly [LineState, ...LineState[]] = [
  'to_approve',
  'returned',
  'approved',
  'queued',
  'sent',
  'unknown',
  'booked',
  'part_paid',
  'paid',
  'failed',
  'dropped',
];

/** Why an approver sends a line back to its verifier. */
export const RETURN_CODES = [
  'amount_wrong',
  'wrong_step',
  'evidence_unclear',
  'duplicate',
  'over_commitment',
  'payee_unclear',
  'other',
] as const;
export type ReturnCode = (typeof RETURN_CODES)[number];
