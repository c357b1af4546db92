import { dayInFinland, err, ok, type Result } from '@kt/kernel';
import type { CaseworkError } from './casework-errors.ts';
import { acceptedOn, checkDay } from './decide-service.ts';
import type { Referral } from './referral.ts';
import { offerOf, type ReferralDecider, referralFact } from './referral-commands.ts';

type MeetingCommand = 'agree_meeting' | 'hold_meeting' | 'miss_meeting';

const notHeldYet = ({ firstMeeting }: Referral): Result<null, CaseworkError> =>
  firstMeeting?.heldOn === undefined ? ok(null) : err({ code: 'casework.meeting_was_held', day: firstMeeting.heldOn });

const agree: ReferralDecider<'agree_meeting'> = (referral, { meetingAt, place }, stamp) => {
  const open = notHeldYet(referral);
  if (!open.ok) return open;
  const [day, notBefore] = [dayInFinland(meetingAt), acceptedOn(referral)];
  return day < notBefore
    ? err({ code: 'casework.day_out_of_order', day, notBefore })
    : ok([referralFact('referral.meeting_agreed', referral, stamp, { ...offerOf(referral), meetingAt, place })]);
};

const hold: ReferralDecider<'hold_meeting'> = (referral, { on }, stamp) => {
  const open = notHeldYet(referral);
  if (!open.ok) return open;
  const checked = checkDay(on, acceptedOn(referral), stamp);
  return checked.ok
    ? ok([referralFact('referral.meeting_held', referral, stamp, { ...offerOf(referral), heldOn: on })])
    : checked;
};

const miss: ReferralDecider<'miss_meeting'> = (referral, { on }, stamp) => {
  const open = notHeldYet(referral);
  if (!open.ok) return open;
  if (referral.firstMeeting?.agreed === undefined) return err({ code: 'casework.meeting_missing' });
  const checked = checkDay(on, acceptedOn(referral), stamp);
  return checked.ok
    ? ok([referralFact('referral.meeting_missed', referral, stamp, { ...offerOf(referral), missedOn: on })])
    : checked;
};

/** The first meeting, from the call in which it is agreed to the day it is held. */
export const meeting: { readonly [C in MeetingCommand]: ReferralDecider<C> } = {
  agree_meeting: agree,
  hold_meeting: hold,
  miss_meeting: miss,
};
