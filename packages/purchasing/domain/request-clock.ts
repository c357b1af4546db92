import {
  addWorkingDays,
  dayInFinland,
  endOfDay,
  type Instant,
  type LocalDate,
  startOfDay,
  workingDaysBetween,
} from '@kt/kernel';
import { ruleValue } from '@kt/terms';
import { isUndecided, type ParticipationRequest } from './request.ts';

/**
 * The working-day clock of a request (Finnish working days after the day of receipt). It runs on while the applicant
 * completes its request.
 */
export type WorkingDayClock = {
  readonly received: LocalDate;
  readonly decideBy: LocalDate;
  readonly warnFrom: LocalDate;
  readonly workingDaysLeft: number;
  readonly overdue: boolean;
};
type Clocked = Pick<ParticipationRequest, 'state' | 'profile' | 'submitted' | 'extended'>;

/** The last day for a decision and the day from which there is a warning; `undefined` when nothing waits. */
export const deadlinesOf = (
  request: Clocked,
): Pick<WorkingDayClock, 'received' | 'decideBy' | 'warnFrom'> | undefined => {
  if (request.submitted === undefined || !isUndecided(request)) return undefined;
  const received = dayInFinland(request.submitted.at);
  const rule = request.extended === undefined ? 'admissionWorkingDays' : 'admissionExtendedWorkingDays';
  return {
    received,
    decideBy: addWorkingDays(received, ruleValue(request.profile, rule, received)),
    warnFrom: addWorkingDays(received, ruleValue(request.profile, 'admissionWarningWorkingDays', received)),
  };
};

/** `undefined` when nothing waits for the authority. */
export const workingDayClock = (request: Clocked, at: Instant): WorkingDayClock | undefined => {
  const deadlines = deadlinesOf(request);
  if (deadlines === undefined) return undefined;
  const today = dayInFinland(at);
  const { decideBy } = deadlines;
  return { ...deadlines, workingDaysLeft: workingDaysBetween(today, decideBy), overdue: today > decideBy };
};

/** An unanswered question lapses after its last day. */
export const lapsesAt = ({ state, asked }: ParticipationRequest): Instant | undefined =>
  state === 'returned' && asked !== undefined ? endOfDay(asked.deadline) : undefined;

/** When the authority's people are told that a decision is getting late: once, as the day of the warning begins. */
export const warnsAt = (request: ParticipationRequest): Instant | undefined => {
  const deadlines = request.warned === undefined ? deadlinesOf(request) : undefined;
  return deadlines && startOfDay(deadlines.warnFrom);
};

/** The next moment at which the clock does something. */
export const requestDueAt = (request: ParticipationRequest): Instant | undefined => {
  const moments = [lapsesAt(request), warnsAt(request)].flatMap((moment) => moment ?? []);
  return moments.toSorted((a, b) => (a < b ? -1 : 1))[0];
};

/** What the clock does at a moment: a question that lapsed ends the request, so nobody needs a warning. */
export const dueCommand = (request: ParticipationRequest, at: Instant): 'lapse' | 'warn' => {
  const lapses = lapsesAt(request);
  return lapses !== undefined && at >= lapses ? 'lapse' : 'warn';
};
