import { type Cents, type Id, type Instant, negate, subtract, ZERO } from '@kt/kernel';
import {
  zClaimCorrected,
  zClaimRejected,
  zClaimRejectedFinally,
  zClaimReturned,
  zClaimVerified,
  zClaimWithdrawn,
} from '@kt/outcomes/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import {
  zCommitmentRaised,
  zCommitmentReleased,
  zCommitmentReserved,
  zLineApproved,
  zLineDropped,
  zLineFailed,
  zLinePaid,
  zLineProposed,
  zLineResubmitted,
} from '@kt/settlement/events.ts';
import type { followReferral, MoneyName } from '../app/follow-referral.ts';

type Follow = ReturnType<typeof followReferral>;
type Schema<F> = Parameters<typeof subscriber<F>>[2];
type Bound = {
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly referral: Id<'referral'>;
};

const refOf = ({ authority, agreement, referral }: Bound): Bound => ({ authority, agreement, referral });

const NOTHING = { ok: true, value: undefined } as const;

type Judged = Bound & { readonly claim: Id<'claim'>; readonly step: string; readonly at: Instant };

/** Which steps clients have reached, by what was last said of each claim. */
export const onResultTrack = (follow: Follow): readonly Subscriber[] => {
  const judged = <F extends Judged>(type: string, schema: Schema<F>, isResult: boolean) =>
    subscriber(`agreements.track.${type}`, type, schema, (fact, act) => {
      const { claim, step, at } = fact;
      return follow(refOf(fact), { is: 'claim', claim, step, at, isResult }, act);
    });
  return [
    judged('claim.verified', zClaimVerified, true),
    judged('claim.rejected', zClaimRejected, false),
    judged('claim.rejected_finally', zClaimRejectedFinally, false),
    judged('claim.withdrawn', zClaimWithdrawn, false),
    subscriber('agreements.track.claim.corrected', 'claim.corrected', zClaimCorrected, (fact, act) => {
      const { corrects, step, at } = fact;
      return follow(refOf(fact), { is: 'claim', claim: corrects, step, at, isResult: false }, act);
    }),
    subscriber('agreements.track.claim.returned', 'claim.returned', zClaimReturned, (fact, act) =>
      follow(refOf(fact), { is: 'claim_returned' }, act),
    ),
  ];
};

type Amount = Bound & { readonly amountCents: Cents };
type OfLine = Amount & { readonly line: Id<'payment'>; readonly step: string };

const whole = ({ amountCents }: Amount): Cents => amountCents;
const back = ({ amountCents }: Amount): Cents => negate(amountCents);

/** Money that is reserved under an agreement. */
const onReserved = (follow: Follow): readonly Subscriber[] => {
  const reserved = <F extends Bound>(type: string, schema: Schema<F>, amount: (fact: F) => Cents) =>
    subscriber(`agreements.track.${type}`, type, schema, (fact, act) =>
      follow(refOf(fact), { is: 'money', of: 'reserved', cents: amount(fact) }, act),
    );
  return [
    reserved('commitment.reserved', zCommitmentReserved, whole),
    reserved('commitment.raised', zCommitmentRaised, whole),
    reserved('commitment.released', zCommitmentReleased, back),
  ];
};

/** Money that is reserved, claimed, approved and paid under an agreement, each as all that was added and taken back. */
export const onMoneyTrack = (follow: Follow): readonly Subscriber[] => {
  const moving = <F extends OfLine>(
    of: Exclude<MoneyName, 'reserved'>,
    type: string,
    schema: Schema<F>,
    amount: (fact: F) => Cents,
  ) =>
    subscriber(`agreements.track.${type}`, type, schema, (fact, act) => {
      const { line: id, step } = fact;
      const cents = amount(fact);
      if (cents === 0) return Promise.resolve(NOTHING);
      return follow(refOf(fact), { is: 'money', of, cents, line: { id, step } }, act);
    });
  return [
    ...onReserved(follow),
    moving('claimed', 'line.proposed', zLineProposed, whole),
    moving('claimed', 'line.resubmitted', zLineResubmitted, ({ amountCents, formerCents }) =>
      subtract(amountCents, formerCents),
    ),
    moving('claimed', 'line.dropped', zLineDropped, back),
    moving('approved', 'line.approved', zLineApproved, whole),
    moving('paid', 'line.paid', zLinePaid, whole),
    moving('paid', 'line.failed', zLineFailed, ({ wasPaid, amountCents }) => (wasPaid ? negate(amountCents) : ZERO)),
  ];
};
