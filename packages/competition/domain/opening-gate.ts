import { dayInFinland, err, type Instant, ok, plusMs, type Result, type Stamp } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { CompetitionError } from './competition-errors.ts';
import type { Competition } from './competition-state.ts';

/**
 * The earliest moment at which anybody may open: `openingWaitMinutes` of the rules after the deadline. A tender judged
 * in time may be written a little after it, as long as a function that takes tenders runs; by then none still can.
 */
export const openableFrom = ({ deadline }: Pick<Competition, 'deadline'>): Instant =>
  plusMs(deadline, commonRule('openingWaitMinutes', dayInFinland(deadline)) * 60_000);

/** The last moment at which a second opener may follow an approval: `openingWindowMinutes` of the rules. */
const windowEnds = ({ at }: Stamp): Instant =>
  plusMs(at, commonRule('openingWindowMinutes', dayInFinland(at)) * 60_000);

const isWithinWindow = (first: Stamp, second: Stamp): boolean =>
  second.at >= first.at && second.at <= windowEnds(first);

/** The approval that still waits for a second opener at a moment, if any. */
export const waitingApproval = (state: Competition, at: Instant): Stamp | undefined => {
  const last = state.approvals.at(-1);
  return last !== undefined && at <= windowEnds(last) ? last : undefined;
};

const areTwoOpeners = (approvals: readonly Stamp[]): boolean => {
  const [first, second] = approvals.slice(-2);
  return first !== undefined && second !== undefined && first.by !== second.by && isWithinWindow(first, second);
};

/**
 * Whether the key of a competition may be released: the deadline has passed, the wait after it is over, the
 * competition is sealed, and two different openers have approved within the window. The opening worker asks this of what it has read itself.
 */
export const mayRelease = (state: Competition, at: Instant): Result<true, CompetitionError> => {
  if (at < state.deadline) return err({ code: 'competition.deadline_not_reached', deadline: state.deadline });
  const from = openableFrom(state);
  if (at < from) return err({ code: 'competition.opening_waits', from });
  if (state.state !== 'sealed') return err({ code: 'lifecycle.not_allowed', state: state.state, command: 'open' });
  const isEarly = state.approvals.some((approval) => approval.at < state.deadline);
  return areTwoOpeners(state.approvals) && !isEarly ? ok(true) : err({ code: 'competition.opening_not_approved' });
};
