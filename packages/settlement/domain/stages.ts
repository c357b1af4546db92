import { type Cents, subtract, sum, ZERO } from '@kt/kernel';
import type { Commitment } from './commitment.ts';
import type { LineState } from './payment-line-lifecycle.ts';

/** The road of a reserved euro. Each cent of a commitment stands in exactly one of these. */
export const STAGES = ['committed', 'claimed', 'approved', 'queued', 'paid'] as const;
export type Stage = (typeof STAGES)[number];
export type Stages = { readonly [S in Stage]: Cents };

export const NO_STAGES: Stages = { committed: ZERO, claimed: ZERO, approved: ZERO, queued: ZERO, paid: ZERO };

/** Where a line's money stands. A failed payment is approved money again; a dropped line has none. */
export const STAGE_OF_LINE = {
  to_approve: 'claimed',
  returned: 'claimed',
  approved: 'approved',
  failed: 'approved',
  queued: 'queued',
  sent: 'queued',
  unknown: 'queued',
  booked: 'queued',
  part_paid: 'queued',
  paid: 'paid',
  dropped: undefined,
} as const satisfies { readonly [S in LineState]: Stage | undefined };

/**
 * A commitment's money by stage: the parts sum to what is reserved. `committed` is below zero when lines wait for a
 * reservation that has to be raised first.
 */
export const stagesOf = (
  commitment: Pick<Commitment, 'reservedCents'>,
  lines: readonly { readonly state: LineState; readonly amountCents: Cents }[],
): Stages => {
  const at = (stage: Stage): Cents =>
    sum(lines.flatMap((line) => (STAGE_OF_LINE[line.state] === stage ? [line.amountCents] : [])));
  const taken = { claimed: at('claimed'), approved: at('approved'), queued: at('queued'), paid: at('paid') };
  return { committed: subtract(commitment.reservedCents, sum(Object.values(taken))), ...taken };
};
