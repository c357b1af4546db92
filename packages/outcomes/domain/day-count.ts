import { daysBetween, type LocalDate, plusDays } from '@kt/kernel';
import type { WorkThreshold } from '@kt/terms';
import type { DayRun } from './work-days.ts';

/** Where the count stands. Days may end in .5: a half-counted day is half a day. */
export type DayCount = {
  readonly countedDays: number;
  /** Break days inside the present run; in cumulative counting breaks are not counted at all. */
  readonly breakDaysUsed: number;
  /** First counted day of the present run. */
  readonly runStart?: LocalDate;
  /** Last day that the given runs cover and that counts. */
  readonly lastCounted?: LocalDate;
  /** The day the threshold was first reached. */
  readonly earnedOn?: LocalDate;
};

type Window = { readonly runs: readonly DayRun[]; readonly breakDays: number };

const HALVES: { readonly [reason: string]: number } = { counted: 2, counted_half: 1 };
const halvesOf = (run: DayRun): number => HALVES[run.reason] ?? 0;
const lengthOf = (run: DayRun): number => daysBetween(run.start, run.lastDay) + 1;
const isBreak = (run: DayRun): boolean => halvesOf(run) === 0 && run.reason !== 'leave';
const halvesIn = (runs: readonly DayRun[]): number => runs.reduce((sum, run) => sum + halvesOf(run) * lengthOf(run), 0);

/** Cuts what stands before the first counted day. */
const trimmed = (runs: readonly DayRun[]): Window => {
  const first = runs.findIndex((run) => halvesOf(run) > 0);
  const kept = first === -1 ? [] : runs.slice(first);
  return { runs: kept, breakDays: kept.filter(isBreak).reduce((sum, run) => sum + lengthOf(run), 0) };
};

/**
 * The latest stretch whose breaks together stay within what is permitted. When they exceed it, the stretch begins anew
 * after its first break, not from nothing: whoever has worked N days with permitted breaks has earned the step, from
 * whichever day one begins to count.
 */
const withinBreaks = (runs: readonly DayRun[], permitted: number): Window => {
  let window = trimmed(runs);
  while (window.breakDays > permitted) window = trimmed(window.runs.slice(window.runs.findIndex(isBreak) + 1));
  return window;
};

const reachedIn = (run: DayRun, halvesBefore: number, needed: number): LocalDate | undefined => {
  const perDay = halvesOf(run);
  if (perDay === 0) return undefined;
  const days = Math.max(1, Math.ceil((needed - halvesBefore) / perDay));
  return days <= lengthOf(run) ? plusDays(run.start, days - 1) : undefined;
};

const described = ({ runs, breakDays }: Window, counting: WorkThreshold['counting']): DayCount => {
  const runStart = runs[0]?.start;
  const lastCounted = runs.findLast((run) => halvesOf(run) > 0)?.lastDay;
  return {
    countedDays: halvesIn(runs) / 2,
    breakDaysUsed: counting === 'continuous' ? breakDays : 0,
    ...(runStart === undefined ? {} : { runStart }),
    ...(lastCounted === undefined ? {} : { lastCounted }),
  };
};

/** Counts days towards a threshold over consecutive runs; stops at the day it is reached. */
export const countDays = (runs: readonly DayRun[], threshold: WorkThreshold): DayCount => {
  const permitted = threshold.counting === 'continuous' ? threshold.permittedBreakDays : Number.POSITIVE_INFINITY;
  let window: Window = { runs: [], breakDays: 0 };
  for (const run of runs) {
    const earnedOn = reachedIn(run, halvesIn(window.runs), threshold.days * 2);
    const seen = earnedOn === undefined ? run : { ...run, lastDay: earnedOn };
    window = withinBreaks([...window.runs, seen], permitted);
    if (earnedOn !== undefined) return { ...described(window, threshold.counting), earnedOn };
  }
  return described(window, threshold.counting);
};
