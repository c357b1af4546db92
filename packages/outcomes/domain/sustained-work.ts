import { earliest, type LocalDate, plusDays } from '@kt/kernel';
import type { EvidenceKind, Step, WorkThreshold } from '@kt/terms';
import { type ClaimTimes, claimTimes, lastEarnableDay } from './claim-window.ts';
import { countDays, type DayCount } from './day-count.ts';
import type { Employment } from './employment.ts';
import { missingEvidence } from './evidence.ts';
import { type DayRun, dayRuns } from './work-days.ts';

export type SustainedWorkInput = {
  readonly employments: readonly Employment[];
  readonly partialWorkAbility: boolean;
  /** First day of the service: earlier days earn nothing. */
  readonly serviceStartedOn: LocalDate;
  readonly serviceEndedOn?: LocalDate;
  readonly evidence: readonly EvidenceKind[];
  /** The Finnish day of looking, itself included in the count. */
  readonly asOf: LocalDate;
};

export type WorkStep = Pick<Step, 'window' | 'evidence'> & { readonly threshold: WorkThreshold };

/** Day n of N for one step, and everything a person needs to see why. */
export type SustainedWork = {
  readonly state: 'not_counting' | 'counting' | 'interrupted' | 'earned' | 'out_of_time';
  readonly countedDays: number;
  readonly neededDays: number;
  readonly breakDaysUsed: number;
  /** Only in continuous counting. */
  readonly breakDaysLeft?: number;
  readonly runStart?: LocalDate;
  readonly earnedOn?: LocalDate;
  /** When it will be earned if the reported work goes on as reported; absent once earned or when it never will be. */
  readonly expectedOn?: LocalDate;
  /** Of the earned day, or else of the expected one. */
  readonly times?: ClaimTimes;
  /** Empty, or the kinds of which one is needed. */
  readonly missingEvidence: readonly EvidenceKind[];
  /** Every day from the service's first to the day of looking. */
  readonly explanation: readonly DayRun[];
};

const countTo = (
  step: WorkStep,
  input: SustainedWorkInput,
  to: LocalDate,
): DayCount & { readonly runs: readonly DayRun[] } => {
  const last = lastEarnableDay(step.window, input.serviceEndedOn);
  const until = last === undefined ? to : earliest(last, to);
  const rule = { threshold: step.threshold, partialWorkAbility: input.partialWorkAbility };
  const runs = dayRuns(input.employments, rule, input.serviceStartedOn, until);
  return { ...countDays(runs, step.threshold), runs };
};

/** Far enough for any reported work to reach the threshold: twice the days (half-counted), and all announced ends and leaves. */
const horizon = (step: WorkStep, input: SustainedWorkInput): LocalDate => {
  const announced = input.employments.flatMap((work) => [work.start, ...work.leaves.map((leave) => leave.lastDay)]);
  const latest = announced.reduce((a, b) => (a > b ? a : b), input.asOf);
  return plusDays(latest, step.threshold.days * 2);
};

const stateOf = (
  step: WorkStep,
  input: SustainedWorkInput,
  count: DayCount,
  expected: boolean,
): SustainedWork['state'] => {
  if (count.earnedOn !== undefined) return 'earned';
  const last = lastEarnableDay(step.window, input.serviceEndedOn);
  if (last !== undefined && last < input.asOf) return 'out_of_time';
  if (count.countedDays === 0) return 'not_counting';
  return expected || count.lastCounted === input.asOf ? 'counting' : 'interrupted';
};

/**
 * The sustained-work clock. Pure: the same facts give the same answer in any order, and a row split in two adjacent
 * ones changes nothing. Half-counted (subsidised) days count half; leave, where the step freezes on it, neither counts
 * nor breaks.
 */
export const sustainedWork = (step: WorkStep, input: SustainedWorkInput): SustainedWork => {
  const count = countTo(step, input, input.asOf);
  const expectedOn = count.earnedOn ?? countTo(step, input, horizon(step, input)).earnedOn;
  const { countedDays, breakDaysUsed, runStart, earnedOn, runs } = count;
  const { days, counting, permittedBreakDays } = step.threshold;
  return {
    state: stateOf(step, input, count, expectedOn !== undefined),
    countedDays: earnedOn === undefined ? countedDays : days,
    neededDays: days,
    breakDaysUsed,
    ...(counting === 'continuous' ? { breakDaysLeft: permittedBreakDays - breakDaysUsed } : {}),
    ...(runStart === undefined ? {} : { runStart }),
    ...(earnedOn === undefined ? {} : { earnedOn }),
    ...(earnedOn === undefined && expectedOn !== undefined ? { expectedOn } : {}),
    ...(expectedOn === undefined ? {} : { times: claimTimes(step.window, expectedOn) }),
    missingEvidence: missingEvidence(step, input.evidence),
    explanation: runs,
  };
};
