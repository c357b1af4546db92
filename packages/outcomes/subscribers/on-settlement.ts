import { type Act, negate } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import {
  type CommitmentReserved,
  zCommitmentRaised,
  zCommitmentReleased,
  zCommitmentReserved,
  zLinePaid,
  zLineReturned,
} from '@kt/settlement/events.ts';
import type { noteCommitment } from '../app/note-commitment.ts';
import type { claimPaid, claimPutBack } from '../app/settle-claim.ts';

export type SettlementUseCases = {
  readonly noteCommitment: ReturnType<typeof noteCommitment>;
  readonly claimPaid: ReturnType<typeof claimPaid>;
  readonly claimPutBack: ReturnType<typeof claimPutBack>;
};

type Amount = Pick<CommitmentReserved, 'authority' | 'referral' | 'amountCents'>;

/** Money reserved, and what became of verified claims. */
export const onSettlement = (useCases: SettlementUseCases): readonly Subscriber[] => {
  const { noteCommitment: note, claimPaid: paid, claimPutBack: putBack } = useCases;
  const more = ({ authority, referral, amountCents }: Amount, act: Act) =>
    note({ authority, referral }, amountCents, act);
  return [
    subscriber('outcomes.reserved', 'commitment.reserved', zCommitmentReserved, more),
    subscriber('outcomes.raised', 'commitment.raised', zCommitmentRaised, more),
    subscriber('outcomes.released', 'commitment.released', zCommitmentReleased, (fact, act) => {
      const { authority, referral, amountCents } = fact;
      return note({ authority, referral }, negate(amountCents), act);
    }),
    subscriber('outcomes.paid', 'line.paid', zLinePaid, ({ authority, claim, line, paidOn }, act) =>
      paid({ authority, claim }, { line, paidOn }, act),
    ),
    subscriber('outcomes.put-back', 'line.returned', zLineReturned, ({ authority, claim, line, code }, act) =>
      putBack({ authority, claim }, { line, code }, act),
    ),
  ];
};
