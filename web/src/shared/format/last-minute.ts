import { dayInFinland, instant, plusMs, startOfDay } from '@kt/kernel';

const MINUTE = 60_000;
const DAY_LENGTH = '2026-12-24'.length;

/**
 * A deadline as people read it: the end of a Finnish day is written as that day at 23.59, not as the next day at 0.00.
 * Other moments, and whole days, stay as they are.
 */
export const lastMinute = (at: string): string => {
  if (at.length <= DAY_LENGTH) return at;
  const moment = instant(at);
  return moment === startOfDay(dayInFinland(moment)) ? plusMs(moment, -MINUTE) : at;
};
