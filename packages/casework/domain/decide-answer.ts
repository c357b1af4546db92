import { err, isBefore, ok } from '@kt/kernel';
import { answerBy, isUnanswered, referralDueAt } from './referral.ts';
import { decideBy } from './referral-clock.ts';
import { offerOf, type ReferralDecider, referralFact } from './referral-commands.ts';

type AnsweringCommand = 'acknowledge' | 'accept' | 'decline' | 'return' | 'expire';

const inTime =
  <C extends AnsweringCommand>(decider: ReferralDecider<C>): ReferralDecider<C> =>
  (referral, command, stamp) => {
    const due = isUnanswered(referral) ? answerBy(referral) : undefined;
    return due !== undefined && !isBefore(stamp.at, due)
      ? err({ code: 'casework.answer_too_late', answerBy: due })
      : decider(referral, command, stamp);
  };

/** What the provider says to an offer: seen, yes, no, not for us; or nothing until the clock ends it. */
export const answering: { readonly [C in AnsweringCommand]: ReferralDecider<C> } = {
  acknowledge: inTime((referral, _command, stamp) => {
    const data = { ...offerOf(referral), answerBy: decideBy(stamp.at) };
    return ok([referralFact('referral.acknowledged', referral, stamp, data)]);
  }),
  accept: inTime((referral, _command, stamp) =>
    ok([referralFact('referral.accepted', referral, stamp, offerOf(referral))]),
  ),
  decline: inTime((referral, { reason }, stamp) =>
    ok([referralFact('referral.declined', referral, stamp, { ...offerOf(referral), reason })]),
  ),
  return: inTime((referral, { reason }, stamp) =>
    ok([referralFact('referral.returned', referral, stamp, { ...offerOf(referral), reason })]),
  ),
  expire: (referral, _command, stamp) => {
    const due = referralDueAt(referral);
    if (due === undefined || isBefore(stamp.at, due)) return err({ code: 'casework.not_due' });
    return ok([referralFact('referral.expired', referral, stamp, offerOf(referral))]);
  },
};
