import { negate } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import { zCommitmentReleased, zCommitmentReserved, zLinePaid, zLineReturned } from '@kt/settlement/events.ts';
import type { changePeriod } from '../app/change-period.ts';
import { AUTHORITY_SIDE } from '../app/load-claim.ts';
import type { claimPaid, claimPutBack } from '../app/settle-claim.ts';

export type SettlementUseCases = {
  readonly changePeriod: ReturnType<typeof changePeriod>;
  readonly claimPaid: ReturnType<typeof claimPaid>;
  readonly claimPutBack: ReturnType<typeof claimPutBack>;
};

/** Money reserved, and what became of verified claims. */
export const onSettlement = ({ changePeriod: change, claimPaid: paid, claimPutBack: putBack }: SettlementUseCases) =>
  [
    subscriber('outcomes.reserved', 'commitment.reserved', zCommitmentReserved, (fact, act) => {
      const { authority, referral, amountCents } = fact;
      return change({ authority, referral }, AUTHORITY_SIDE, { type: 'commit', cents: amountCents }, act);
    }),
    subscriber('outcomes.released', 'commitment.released', zCommitmentReleased, (fact, act) => {
      const { authority, referral, amountCents } = fact;
      return change({ authority, referral }, AUTHORITY_SIDE, { type: 'commit', cents: negate(amountCents) }, act);
    }),
    subscriber('outcomes.paid', 'line.paid', zLinePaid, ({ authority, claim, line, paidOn }, act) =>
      paid({ authority, claim }, { line, paidOn }, act),
    ),
    subscriber('outcomes.put-back', 'line.returned', zLineReturned, ({ authority, claim, line, code }, act) =>
      putBack({ authority, claim }, { line, code }, act),
    ),
  ] as const satisfies readonly Subscriber[];
