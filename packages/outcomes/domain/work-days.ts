import { type LocalDate, plusDays } from '@kt/kernel';
import type { WorkThreshold } from '@kt/terms';
import { coversDay, type Employment, WORK_TRAITS, type WorkTrait } from './employment.ts';

/** Why a calendar day counts, stands still or breaks. */
export const DAY_REASONS = [
  'counted',
  'counted_half',
  'leave',
  'no_work',
  'too_few_hours',
  'agreed_before',
  'own_group',
  'agency',
  'self_employment',
  'subsidised',
] as const;
export type DayReason = (typeof DAY_REASONS)[number];

/** Consecutive days with one reason, both ends inside. */
export type DayRun = { readonly start: LocalDate; readonly lastDay: LocalDate; readonly reason: DayReason };

export type DayRule = {
  readonly threshold: WorkThreshold;
  /** The client's hours floor is the lower one. */
  readonly partialWorkAbility: boolean;
};

const refusedTrait = (work: Employment, rule: WorkThreshold): WorkTrait | undefined =>
  WORK_TRAITS.find((trait) => work.traits.includes(trait) && !accepts(rule)[trait]);

const accepts = (rule: WorkThreshold): { readonly [T in WorkTrait]: boolean } => ({
  agreed_before: false,
  own_group: rule.ownGroupEmployer,
  agency: rule.agencyWork,
  self_employment: rule.selfEmployment,
  subsidised: rule.subsidisedWork !== 'none',
});

/** Hours of all employers together; rows of one employer on one day are the same job, so the largest counts. */
const hoursOf = (works: readonly Employment[]): number => {
  const byEmployer = new Map<string, number>();
  for (const work of works)
    byEmployer.set(work.employer, Math.max(byEmployer.get(work.employer) ?? 0, work.weeklyHours));
  return [...byEmployer.values()].reduce((total, hours) => total + hours, 0);
};

const refusalOn = (active: readonly Employment[], rule: WorkThreshold): DayReason => {
  const reasons = new Set(active.map((work) => refusedTrait(work, rule)));
  if (reasons.has(undefined)) return 'too_few_hours';
  return WORK_TRAITS.find((trait) => reasons.has(trait)) ?? 'no_work';
};

const reasonOn = (day: LocalDate, employments: readonly Employment[], rule: DayRule): DayReason => {
  const { threshold } = rule;
  const floor = rule.partialWorkAbility ? threshold.weeklyHoursPartialAbility : threshold.weeklyHours;
  const active = employments.filter((work) => coversDay(work, day));
  const eligible = active.filter((work) => refusedTrait(work, threshold) === undefined);
  const working = eligible.filter((work) => !work.leaves.some((leave) => coversDay(leave, day)));
  const isHalf = (work: Employment): boolean =>
    threshold.subsidisedWork === 'half' && work.traits.includes('subsidised');
  const enough = (works: readonly Employment[]): boolean => works.length > 0 && hoursOf(works) >= floor;
  if (enough(working.filter((work) => !isHalf(work)))) return 'counted';
  if (enough(working)) return 'counted_half';
  if (threshold.leaveFreezesClock && enough(eligible)) return 'leave';
  return refusalOn(active, threshold);
};

const boundariesOf = (employments: readonly Employment[], from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const days = new Set<LocalDate>([from]);
  const note = (span: { readonly start: LocalDate; readonly lastDay?: LocalDate }): void => {
    days.add(span.start);
    if (span.lastDay !== undefined) days.add(plusDays(span.lastDay, 1));
  };
  for (const work of employments) {
    note(work);
    work.leaves.forEach(note);
  }
  return [...days].filter((day) => day >= from && day <= to).sort();
};

/**
 * The days `from`…`to` (both inside) as runs of one reason each. Nothing changes between two boundaries of the given
 * employments, so one look per boundary is enough; the order of the input plays no part.
 */
export const dayRuns = (
  employments: readonly Employment[],
  rule: DayRule,
  from: LocalDate,
  to: LocalDate,
): readonly DayRun[] => {
  if (to < from) return [];
  const starts = boundariesOf(employments, from, to);
  const runs: DayRun[] = [];
  starts.forEach((start, index) => {
    const next = starts[index + 1];
    const lastDay = next === undefined ? to : plusDays(next, -1);
    const reason = reasonOn(start, employments, rule);
    const previous = runs.at(-1);
    if (previous?.reason === reason) runs[runs.length - 1] = { ...previous, lastDay };
    else runs.push({ start, lastDay, reason });
  });
  return runs;
};
