import Holidays from 'date-holidays';

/**
 * Working days by another road than the kernel's: every day of 1.12.2014–31.3.2061 in a list, public holidays from
 * date-holidays, the two eves looked for one day at a time, and counting by walking along the list.
 */
export type NaiveCalendar = {
  /** Every day from 1 January 2015 to 31 December 2060, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly isWorking: (day: string) => boolean;
  /** The n-th working day after a day. */
  readonly after: (day: string, n: number) => string;
};

const DAY = 86_400_000;
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

const between = (first: string, last: string): readonly string[] => {
  const days: string[] = [];
  for (let ms = Date.parse(first); ms <= Date.parse(last); ms += DAY) days.push(textOf(ms));
  return days;
};

/** The Friday among 19–25 June, and 24 December. */
const evesOf = (year: number): readonly string[] => {
  const june = between(`${String(year)}-06-19`, `${String(year)}-06-25`);
  return [...june.filter((day) => weekdayOf(day) === 5), `${String(year)}-12-24`];
};

export const naiveCalendar = (): NaiveCalendar => {
  const oracle = new Holidays('FI', { types: ['public'] });
  const off = new Set<string>();
  for (let year = 2014; year <= 2061; year += 1) {
    for (const { date } of oracle.getHolidays(year)) off.add(date.slice(0, 10));
    for (const eve of evesOf(year)) off.add(eve);
  }
  const isWorking = (day: string): boolean => ![0, 6].includes(weekdayOf(day)) && !off.has(day);
  const all = between('2014-12-01', '2061-03-31');
  const place = new Map(all.map((day, index) => [day, index]));
  const working = all.map(isWorking);
  const after = (day: string, n: number): string => {
    let at = place.get(day) ?? Number.NaN;
    for (let left = n; left > 0; ) {
      at += 1;
      if (at >= all.length || Number.isNaN(at)) throw new RangeError(`${day} + ${String(n)} is beyond the list`);
      if (working[at] === true) left -= 1;
    }
    return all[at] ?? '';
  };
  return { days: all.filter((day) => day >= '2015' && day < '2061'), isWorking, after };
};
