import { addWorkingDays, dayInFinland, endOfDay, err, type Instant, isBefore, ok } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { referralDueAt } from './referral.ts';
import { boundTo, type ReferralDecider, referralFact } from './referral-commands.ts';

type OfferingCommand = 'set_group' | 'choose' | 'offer' | 'accept' | 'decline' | 'expire' | 'cancel' | 'void';

/** A provider has until the end of the second working day after the offer. */
const answerDeadline = (offeredAt: Instant): Instant => {
  const day = dayInFinland(offeredAt);
  return endOfDay(addWorkingDays(day, commonRule('referralAnswerWorkingDays', day)));
};

const inTime =
  <C extends 'accept' | 'decline'>(decider: ReferralDecider<C>): ReferralDecider<C> =>
  (referral, command, stamp) => {
    const { offer: sent } = referral;
    return sent !== undefined && !isBefore(stamp.at, sent.answerBy)
      ? err({ code: 'casework.answer_too_late', answerBy: sent.answerBy })
      : decider(referral, command, stamp);
  };

const choose: ReferralDecider<'choose'> = (referral, { agreement, mode, informedOn, informationLanguages }, stamp) => {
  const { agreements } = referral.shown;
  if (!agreements.includes(agreement)) return err({ code: 'casework.option_not_shown' });
  if (mode === 'rotation' && agreements[0] !== agreement) return err({ code: 'casework.not_first_in_rotation' });
  if (informationLanguages.length === 0) return err({ code: 'casework.information_missing' });
  if (informedOn > dayInFinland(stamp.at)) return err({ code: 'casework.day_in_future', day: informedOn });
  return ok([referralFact('referral.chosen', referral, stamp, { agreement, mode, informedOn, informationLanguages })]);
};

const offer: ReferralDecider<'offer'> = (referral, { provider, reservedCents, trackingDays }, stamp) => {
  const { choice, distanceGroup, clientReference, serviceType, partialWorkAbility, municipality } = referral;
  if (choice === undefined) return err({ code: 'casework.choice_missing' });
  if (distanceGroup === undefined) return err({ code: 'casework.group_missing' });
  return ok([
    referralFact('referral.offered', referral, stamp, {
      clientReference,
      agreement: choice.agreement,
      provider,
      serviceType,
      distanceGroup,
      partialWorkAbility,
      municipality,
      reservedCents,
      answerBy: answerDeadline(stamp.at),
      trackingDays,
    }),
  ]);
};

/** From the client's choice to the provider's answer, and the ways it comes to nothing. */
export const offering: { readonly [C in OfferingCommand]: ReferralDecider<C> } = {
  set_group: (referral, { distanceGroup }, stamp) =>
    ok([referralFact('referral.group_set', referral, stamp, { distanceGroup })]),
  choose,
  offer,
  accept: inTime((referral, _command, stamp) =>
    ok([referralFact('referral.accepted', referral, stamp, boundTo(referral))]),
  ),
  decline: inTime((referral, { reason }, stamp) =>
    ok([referralFact('referral.declined', referral, stamp, { ...boundTo(referral), reason })]),
  ),
  expire: (referral, _command, stamp) => {
    const due = referralDueAt(referral);
    if (due === undefined || isBefore(stamp.at, due)) return err({ code: 'casework.not_due' });
    return ok([referralFact('referral.expired', referral, stamp, boundTo(referral))]);
  },
  cancel: (referral, { reason }, stamp) =>
    ok([referralFact('referral.cancelled', referral, stamp, { ...boundTo(referral), reason })]),
  void: (referral, { reason }, stamp) =>
    ok([referralFact('referral.voided', referral, stamp, { ...boundTo(referral), reason })]),
};
