import { type Actor, dayInFinland, earliest, err, type Instant, isBefore, ok, plusDays } from '@kt/kernel';
import { type Agreement, dueAt, endsAt } from './agreement.ts';
import { lastClaimDay } from './agreement-terms.ts';
import { type Decider, fact } from './decider.ts';

type RunningCommand = 'suspend_orders' | 'resume_orders' | 'end' | 'terminate' | 'close';

/** Who acts when a due time has come. */
export const CLOCK: Actor = 'clock';

const whenDue =
  <C extends 'end' | 'close'>(dueOf: (agreement: Agreement) => Instant | undefined, decider: Decider<C>): Decider<C> =>
  (agreement, command, stamp) => {
    const due = dueOf(agreement);
    return due === undefined || isBefore(stamp.at, due)
      ? err({ code: 'agreements.not_due' })
      : decider(agreement, command, stamp);
  };

/** While in force, and how it ends. */
export const running: { readonly [C in RunningCommand]: Decider<C> } = {
  suspend_orders: (agreement, { reason }, stamp) =>
    ok([fact('agreement.orders_suspended', agreement, stamp, { reason })]),
  resume_orders: (agreement, _command, stamp) => ok([fact('agreement.orders_resumed', agreement, stamp, {})]),
  end: whenDue(endsAt, (agreement, _command, stamp) => {
    const until = lastClaimDay(agreement.terms, agreement.prices, agreement.terms.end);
    return ok([fact('agreement.run_off', agreement, stamp, { until })]);
  }),
  terminate: (agreement, { ground }, stamp) => {
    const last = earliest(plusDays(dayInFinland(stamp.at), 1), agreement.terms.end);
    const until = lastClaimDay(agreement.terms, agreement.prices, last);
    return ok([fact('agreement.terminated', agreement, stamp, { ground, until })]);
  },
  close: whenDue(dueAt, (agreement, _command, stamp) => ok([fact('agreement.closed', agreement, stamp, {})])),
};
