import {
  type ReferralChangeApproved,
  zEvidenceStored,
  zReferralChangeApproved,
  zReferralChangeProposed,
  zReferralChangeRejected,
  zReferralChangeSuperseded,
  zReferralChangeWithdrawn,
} from '@kt/casework/events.ts';
import type { Act } from '@kt/kernel';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import { AUTHORITY_SIDE } from '../app/load-claim.ts';
import type { ReferralUseCases } from './on-referral.ts';

type Change = Pick<ReferralUseCases, 'changePeriod'>;

type Answered = Pick<ReferralChangeApproved, 'authority' | 'referral' | 'proposal'>;

/** What a provider proposes blocks the claims until it is answered; an approved correction moves the day, an end comes apart. */
const proposals = ({ changePeriod: change }: Change): readonly Subscriber[] => {
  const closed = ({ authority, referral, proposal }: Answered, act: Act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'close_proposal', proposal }, act);
  return [
    subscriber('outcomes.proposed', 'referral.change_proposed', zReferralChangeProposed, (fact, act) => {
      const { authority, referral, proposal } = fact;
      return change({ authority, referral }, AUTHORITY_SIDE, { type: 'open_proposal', proposal }, act);
    }),
    subscriber('outcomes.superseded', 'referral.change_superseded', zReferralChangeSuperseded, closed),
    subscriber('outcomes.refused', 'referral.change_rejected', zReferralChangeRejected, closed),
    subscriber('outcomes.withdrawn', 'referral.change_withdrawn', zReferralChangeWithdrawn, closed),
    subscriber('outcomes.approved', 'referral.change_approved', zReferralChangeApproved, async (fact, act) => {
      const { authority, referral, proposal, kind, day } = fact;
      const ref = { authority, referral };
      if (kind === 'service_end') return closed(fact, act);
      const corrected = await change(ref, AUTHORITY_SIDE, { type: 'correct_day', kind, day }, subAct(act, 'day'));
      if (!corrected.ok) return corrected;
      return change(ref, AUTHORITY_SIDE, { type: 'close_proposal', proposal }, subAct(act, 'close'));
    }),
  ];
};

/** What casework tells of a referral beside its turns. Of evidence only the kind is copied. */
export const onCaseworkFacts = (useCases: Change): readonly Subscriber[] => [
  ...proposals(useCases),
  subscriber('outcomes.evidence', 'evidence.stored', zEvidenceStored, ({ authority, referral, evidence, kind }, act) =>
    useCases.changePeriod({ authority, referral }, AUTHORITY_SIDE, { type: 'note_evidence', evidence, kind }, act),
  ),
];
