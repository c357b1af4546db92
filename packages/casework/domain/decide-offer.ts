import { err, type Id, isBefore, ok, type Stamp } from '@kt/kernel';
import type { CaseworkError } from './casework-errors.ts';
import { approvalError } from './decide-choice.ts';
import type { Referral } from './referral.ts';
import { acknowledgeBy, takeBackUntil } from './referral-clock.ts';
import { boundTo, type ReferralCommand, type ReferralDecider, referralFact } from './referral-commands.ts';

type OfferingCommand = 'offer' | 'take_back' | 'cancel' | 'void';

/** Whether this may be sent: within the case worker's own limit, or by a supervisor up to what was approved. */
const limitError = (
  referral: Referral,
  { reservedCents, ownLimitCents, approvedUpToCents }: ReferralCommand<'offer'>,
  by: string,
): CaseworkError | undefined => {
  if (approvedUpToCents === undefined)
    return ownLimitCents === undefined || reservedCents <= ownLimitCents
      ? undefined
      : { code: 'casework.above_own_limit', limitCents: ownLimitCents, reservedCents };
  const error = approvalError(referral, by);
  if (error !== undefined) return error;
  return reservedCents <= approvedUpToCents
    ? undefined
    : { code: 'casework.above_approval', approvedCents: approvedUpToCents, reservedCents };
};

const givenFact = (
  referral: Referral,
  { approvedUpToCents, reservedCents }: ReferralCommand<'offer'>,
  agreement: Id<'agreement'>,
  stamp: Stamp,
) =>
  approvedUpToCents === undefined
    ? []
    : [referralFact('referral.approval_given', referral, stamp, { agreement, reservedCents })];

const offer: ReferralDecider<'offer'> = (referral, command, stamp) => {
  const { provider, reservedCents, trackingDays } = command;
  const { choice, distanceGroup, clientReference, serviceType, partialWorkAbility, municipality, previous } = referral;
  if (choice === undefined) return err({ code: 'casework.choice_missing' });
  if (distanceGroup === undefined) return err({ code: 'casework.group_missing' });
  const above = limitError(referral, command, stamp.by);
  if (above !== undefined) return err(above);
  return ok([
    ...givenFact(referral, command, choice.agreement, stamp),
    referralFact('referral.offered', referral, stamp, {
      clientReference,
      agreement: choice.agreement,
      provider,
      serviceType,
      distanceGroup,
      partialWorkAbility,
      municipality,
      reservedCents,
      answerBy: acknowledgeBy(stamp.at),
      trackingDays,
      ...(previous !== undefined && { previous }),
    }),
  ]);
};

/** Undoes an offer that nobody has accepted; later it is cancelled, with a reason. */
const takeBack: ReferralDecider<'take_back'> = (referral, _command, stamp) => {
  const until = referral.offer === undefined ? undefined : takeBackUntil(referral.offer.at);
  return until !== undefined && !isBefore(stamp.at, until)
    ? err({ code: 'casework.take_back_too_late', until })
    : ok([referralFact('referral.cancelled', referral, stamp, { ...boundTo(referral), reason: 'taken_back' })]);
};

/** From the client’s choice to the offer, and how the authority calls it off. */
export const offering: { readonly [C in OfferingCommand]: ReferralDecider<C> } = {
  offer,
  take_back: takeBack,
  cancel: (referral, { reason }, stamp) =>
    ok([referralFact('referral.cancelled', referral, stamp, { ...boundTo(referral), reason })]),
  void: (referral, { reason }, stamp) =>
    ok([referralFact('referral.voided', referral, stamp, { ...boundTo(referral), reason })]),
};
