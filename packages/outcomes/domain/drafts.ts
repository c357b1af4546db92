import { daysBetween, type LocalDate, plusDays, plusMonths } from '@kt/kernel';
import type { Step } from '@kt/terms';
import { beganInTime } from './after-switch.ts';
import { lastEarnableDay } from './claim-window.ts';
import { employmentsOf, type Pause, resultsOf, type ServicePeriod } from './service-period.ts';
import { earnedBy, type StepSource } from './step-source.ts';
import { type SustainedWork, sustainedWork, type WorkStep } from './sustained-work.ts';

/** An outcome that the facts say is earned: there should be one claim on it. */
export type Draft = { readonly step: string; readonly occurrence: number; readonly earnedOn: LocalDate };

/** When the outcome is earned, or will be if all goes on as reported. */
type Expected = Draft & { readonly certain: boolean };

const asWorkStep = ({ window, evidence, threshold }: Step): WorkStep | undefined =>
  threshold === undefined ? undefined : { window, evidence, threshold };

/** The sustained-work clock of one step of a period, as of a Finnish day; `undefined` for other steps and before the start. */
export const workClock = (period: ServicePeriod, step: Step, asOf: LocalDate): SustainedWork | undefined => {
  const work = asWorkStep(step);
  if (work === undefined || period.startedOn === undefined) return undefined;
  return sustainedWork(work, {
    employments: employmentsOf(period),
    partialWorkAbility: period.terms.partialWorkAbility,
    serviceStartedOn: period.startedOn,
    ...(period.endedOn === undefined ? {} : { serviceEndedOn: period.endedOn }),
    evidence: period.evidence.map((one) => one.kind),
    asOf,
  });
};

/** Last day of the nth month of service; days of pause do not count, so they move it. `undefined` inside an open pause. */
export const monthServed = (startedOn: LocalDate, pauses: readonly Pause[], month: number): LocalDate | undefined => {
  let day = plusDays(plusMonths(startedOn, month), -1);
  for (const pause of pauses) {
    if (pause.start > day) break;
    if (pause.end === undefined) return undefined;
    day = plusDays(day, daysBetween(pause.start, pause.end));
  }
  return day;
};

type Source = (period: ServicePeriod, step: Step, asOf: LocalDate, startedOn: LocalDate) => readonly Expected[];

const months: Source = ({ pauses, endedOn }, { key, perClient }, asOf, startedOn) =>
  Array.from({ length: perClient }, (_, n) => n + 1).flatMap((occurrence) => {
    const earnedOn = monthServed(startedOn, pauses, occurrence);
    if (earnedOn === undefined || (endedOn !== undefined && earnedOn > endedOn)) return [];
    return [{ step: key, occurrence, earnedOn, certain: earnedOn <= asOf }];
  });

const work: Source = (period, step, asOf) => {
  const clock = workClock(period, step, asOf);
  const earnedOn = clock?.earnedOn ?? clock?.expectedOn;
  if (earnedOn === undefined || !beganInTime(period, clock?.runStart)) return [];
  return [{ step: step.key, occurrence: 1, earnedOn, certain: clock?.earnedOn !== undefined }];
};

const told: Source = (period, { key, window }) =>
  resultsOf(period)
    .filter((row) => row.step === key && row.achievedOn <= (lastEarnableDay(window, period.endedOn) ?? row.achievedOn))
    .filter((row) => beganInTime(period, row.achievedOn))
    .map((row) => ({ step: key, occurrence: row.occurrence, earnedOn: row.achievedOn, certain: true }));

const SOURCES: { readonly [S in StepSource]: Source } = {
  start: (_period, { key }, _asOf, startedOn) => [{ step: key, occurrence: 1, earnedOn: startedOn, certain: true }],
  month: months,
  work,
  report: told,
};

const expectedOutcomes = (period: ServicePeriod, asOf: LocalDate): readonly Expected[] => {
  const { startedOn, state } = period;
  if (startedOn === undefined || state === 'voided') return [];
  return period.terms.rateCard.steps.flatMap((step) => SOURCES[earnedBy(step)](period, step, asOf, startedOn));
};

/** Every outcome earned by a Finnish day, that day included, according to the facts known now. */
export const earnedOutcomes = (period: ServicePeriod, asOf: LocalDate): readonly Draft[] =>
  expectedOutcomes(period, asOf)
    .filter((one) => one.certain)
    .map(({ step, occurrence, earnedOn }) => ({ step, occurrence, earnedOn }));

/** The next day after `asOf` on which an outcome is earned if all goes on as reported. */
export const nextOutcomeDay = (period: ServicePeriod, asOf: LocalDate): LocalDate | undefined =>
  expectedOutcomes(period, asOf)
    .filter((one) => !one.certain)
    .map((one) => one.earnedOn)
    .sort()[0];
