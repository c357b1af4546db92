import { dayInFinland, err, ok } from '@kt/kernel';
import type { ServicePeriod } from './service-period.ts';
import type { PeriodDecider } from './service-period-commands.ts';
import { closesAt } from './service-period-due.ts';

export const known = ({ authority, referral }: ServicePeriod) => ({ authority, referral });

const lastTurn = (period: ServicePeriod) => {
  const pause = period.pauses.at(-1);
  return pause?.end ?? pause?.start ?? period.startedOn;
};

const notBeforeLastTurn =
  <C extends 'pause' | 'resume' | 'end'>(toFacts: PeriodDecider<C>): PeriodDecider<C> =>
  (period, command, stamp) => {
    const notBefore = lastTurn(period);
    return notBefore !== undefined && command.on < notBefore
      ? err({ code: 'outcomes.dates_disagree', notBefore })
      : toFacts(period, command, stamp);
  };

const start: PeriodDecider<'start'> = (period, { on }, stamp) => {
  const today = dayInFinland(stamp.at);
  if (on > today) return err({ code: 'outcomes.day_in_future', today });
  return ok([{ type: 'period.started', ...stamp, ...known(period), startedOn: on }]);
};

const close: PeriodDecider<'close'> = (period, _command, stamp) => {
  const due = closesAt(period);
  if (due === undefined || stamp.at < due) return err({ code: 'outcomes.not_due', dueAt: due ?? 'never' });
  return ok([{ type: 'period.closed', ...stamp, ...known(period) }]);
};

const trackOut: PeriodDecider<'track_out'> = (period, _command, stamp) =>
  ok([{ type: 'period.tracked_out', ...stamp, ...known(period) }]);
const drop: PeriodDecider<'drop'> = (period, { reason }, stamp) =>
  ok([{ type: 'period.dropped', ...stamp, ...known(period), reason }]);
const offerAgain: PeriodDecider<'offer_again'> = (period, { terms }, stamp) =>
  ok([{ type: 'period.offered_again', ...stamp, ...known(period), terms }]);
const voidIt: PeriodDecider<'void'> = (period, _command, stamp) =>
  ok([{ type: 'period.voided', ...stamp, ...known(period) }]);
const recordEarning: PeriodDecider<'record_earning'> = (period, { type: _command, ...earning }, stamp) =>
  ok([{ ...earning, type: 'period.earning_recorded', ...stamp, ...known(period) }]);
const review: PeriodDecider<'review'> = (period, { type: _command, ...reviewed }, stamp) =>
  ok([{ ...reviewed, type: 'period.reviewed', ...stamp, ...known(period) }]);

const openProposal: PeriodDecider<'open_proposal'> = (period, { proposal }, stamp) =>
  ok([{ type: 'period.proposal_opened', ...stamp, ...known(period), proposal }]);
const closeProposal: PeriodDecider<'close_proposal'> = (period, { proposal }, stamp) =>
  ok([{ type: 'period.proposal_closed', ...stamp, ...known(period), proposal }]);

const correctDay: PeriodDecider<'correct_day'> = (period, { kind, day }, stamp) => {
  const { startedOn, endedOn } = period;
  if (kind === 'end_day' && endedOn === undefined)
    return err({ code: 'lifecycle.not_allowed', state: period.state, command: 'correct_day' });
  if (kind === 'start_day' && endedOn !== undefined && day > endedOn)
    return err({ code: 'outcomes.dates_disagree', notAfter: endedOn });
  if (kind === 'end_day' && startedOn !== undefined && day < startedOn)
    return err({ code: 'outcomes.dates_disagree', notBefore: startedOn });
  return ok([{ type: 'period.day_corrected', ...stamp, ...known(period), kind, day }]);
};

/** What casework, agreements, settlement and the clock bring about. */
export const progress = {
  start,
  pause: notBeforeLastTurn<'pause'>((period, { on }, stamp) =>
    ok([{ type: 'period.paused', ...stamp, ...known(period), on }]),
  ),
  resume: notBeforeLastTurn<'resume'>((period, { on }, stamp) =>
    ok([{ type: 'period.resumed', ...stamp, ...known(period), on }]),
  ),
  end: notBeforeLastTurn<'end'>((period, { on, reason }, stamp) =>
    ok([{ type: 'period.ended', ...stamp, ...known(period), on, reason }]),
  ),
  track_out: trackOut,
  close,
  drop,
  offer_again: offerAgain,
  void: voidIt,
  open_proposal: openProposal,
  close_proposal: closeProposal,
  correct_day: correctDay,
  record_earning: recordEarning,
  review,
} as const;
