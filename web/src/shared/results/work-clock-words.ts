import { dayInFinland, daysBetween } from '@kt/kernel';
import type { SustainedWork } from '@kt/outcomes/domain/sustained-work.ts';
import type { Words } from '../language/use-words.ts';

type Ask = Pick<Words, 't' | 'day' | 'number'>;

export type ClockView = {
  readonly counted: number;
  readonly needed: number;
  /** Day n of N. */
  readonly text: string;
  readonly state: string;
  readonly lines: readonly string[];
};

const whenOf = ({ earnedOn, expectedOn }: SustainedWork, { t, day }: Ask): string | undefined => {
  if (earnedOn !== undefined) return t('results.clock_earned', { day: day(earnedOn) });
  return expectedOn === undefined ? undefined : t('results.clock_expected', { day: day(expectedOn) });
};

const windowOf = ({ times }: SustainedWork, { t, day }: Ask): string | undefined =>
  times && t('results.clock_window', { from: day(dayInFinland(times.opensAt)), to: day(times.latestDay) });

/** The clock of one step in words: how far, when it will be reached, when it can be claimed. */
export const clockView = (clock: SustainedWork, words: Ask): ClockView => {
  const { countedDays, neededDays, breakDaysLeft, state } = clock;
  const { t, number } = words;
  const breaks =
    breakDaysLeft === undefined || state === 'earned' || state === 'not_counting'
      ? undefined
      : t('results.clock_breaks', { days: breakDaysLeft });
  return {
    counted: countedDays,
    needed: neededDays,
    text: t('results.clock_of', { counted: number(countedDays), needed: number(neededDays) }),
    state: t(`outcomes.work.${state}`),
    lines: [whenOf(clock, words), breaks, windowOf(clock, words)].filter((line) => line !== undefined),
  };
};

export type ClockRow = { readonly key: string; readonly period: string; readonly days: number; readonly why: string };

/** Every period of days with the reason why they count or not. */
export const clockRows = ({ explanation }: SustainedWork, { t, day }: Ask): readonly ClockRow[] =>
  explanation.map(({ start, lastDay, reason }) => ({
    key: start,
    period: `${day(start)}–${day(lastDay)}`,
    days: daysBetween(start, lastDay) + 1,
    why: t(`outcomes.day.${reason}`),
  }));
