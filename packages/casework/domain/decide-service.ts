import { dayInFinland, err, isBefore, type LocalDate, latest, ok, plusDays, type Result, type Stamp } from '@kt/kernel';
import type { CaseworkError } from './casework-errors.ts';
import { type Proposal, pendingOf } from './proposal.ts';
import { type EndCode, type Referral, referralDueAt } from './referral.ts';
import { boundTo, offerOf, type ReferralDecider, referralFact } from './referral-commands.ts';

type ServiceCommand = 'start' | 'pause' | 'resume' | 'end' | 'track_out' | 'move';

/** A day that has come, and not before `notBefore`. */
export const checkDay = (day: LocalDate, notBefore: LocalDate, { at }: Stamp): Result<null, CaseworkError> => {
  if (day > dayInFinland(at)) return err({ code: 'casework.day_in_future', day });
  return day < notBefore ? err({ code: 'casework.day_out_of_order', day, notBefore }) : ok(null);
};

/** The first day on which something may have happened: of acceptance, or of the draft before it. */
export const acceptedOn = ({ accepted, drafted }: Referral): LocalDate =>
  [drafted, accepted]
    .filter((stamp) => stamp !== undefined)
    .map(({ at }) => dayInFinland(at))
    .reduce<LocalDate>(latest, dayInFinland(drafted.at));

/** The first day on which the service may begin: not before a first meeting that is on record. */
export const mayStartOn = (referral: Referral): LocalDate =>
  [acceptedOn(referral), referral.firstMeeting?.heldOn]
    .filter((day) => day !== undefined)
    .reduce<LocalDate>(latest, acceptedOn(referral));

/** The last day on which something of the service has happened. */
export const lastServiceDay = (referral: Referral): LocalDate =>
  [referral.startedOn, ...referral.pauses.flatMap(({ from, until }) => [from, until])]
    .filter((day) => day !== undefined)
    .reduce<LocalDate>(latest, acceptedOn(referral));

/** The last day for results after a service that ended on `day`; that day itself when nothing was ever offered. */
export const trackingEnd = ({ offer }: Referral, day: LocalDate): LocalDate => plusDays(day, offer?.trackingDays ?? 0);

/** What was proposed, as facts tell it. */
export const said = (referral: Referral, { id, kind, day, reason }: Proposal) => ({
  ...boundTo(referral),
  ...{ proposal: id, kind, day },
  ...(reason === undefined ? {} : { reason }),
});

const supersededFact = (referral: Referral, open: Proposal, stamp: Stamp) =>
  referralFact('referral.change_superseded', referral, stamp, said(referral, open));

/** The end of the service on a day, and until when its results are followed. */
export const endedFact = (referral: Referral, on: LocalDate, reason: EndCode, stamp: Stamp) => {
  const { clientReference } = referral;
  const data = { ...boundTo(referral), clientReference, on, reason, trackingUntil: trackingEnd(referral, on) };
  return referralFact('referral.ended', referral, stamp, data);
};

/** The service itself, from the first meeting to the end of its tracking window. */
export const serving: { readonly [C in ServiceCommand]: ReferralDecider<C> } = {
  start: (referral, { on }, stamp) => {
    const checked = checkDay(on, mayStartOn(referral), stamp);
    if (!checked.ok) return checked;
    const heldOn = referral.firstMeeting?.heldOn;
    const met = heldOn === undefined ? {} : { firstMeetingOn: heldOn };
    return ok([referralFact('referral.started', referral, stamp, { ...offerOf(referral), startedOn: on, ...met })]);
  },
  pause: (referral, { on, reason }, stamp) => {
    const checked = checkDay(on, lastServiceDay(referral), stamp);
    return checked.ok
      ? ok([referralFact('referral.paused', referral, stamp, { ...boundTo(referral), on, reason })])
      : checked;
  },
  resume: (referral, { on }, stamp) => {
    const checked = checkDay(on, lastServiceDay(referral), stamp);
    const data = { ...boundTo(referral), on, reason: 'resumed' } as const;
    return checked.ok ? ok([referralFact('referral.resumed', referral, stamp, data)]) : checked;
  },
  end: (referral, { on, reason }, stamp) => {
    const checked = checkDay(on, lastServiceDay(referral), stamp);
    return checked.ok ? ok([endedFact(referral, on, reason, stamp)]) : checked;
  },
  track_out: (referral, _command, stamp) => {
    const due = referralDueAt(referral);
    if (due === undefined || isBefore(stamp.at, due)) return err({ code: 'casework.not_due' });
    const over = referralFact('referral.tracked_out', referral, stamp, {
      ...boundTo(referral),
      clientReference: referral.clientReference,
    });
    const open = pendingOf(referral.proposals);
    return open === undefined ? ok([over]) : ok([supersededFact(referral, open, stamp), over]);
  },
  move: (referral, { municipality, from }, stamp) =>
    ok([referralFact('referral.municipality_changed', referral, stamp, { ...boundTo(referral), municipality, from })]),
};
