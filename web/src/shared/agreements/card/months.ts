import { localDate, plusMonths } from '@kt/kernel';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;
const monthOf = (day: string): string => day.slice(0, 7);

/** Months as `YYYY-MM`, both included. */
export type Months = { readonly from: string; readonly to: string };

/** The months that an agreement has had so far, the first first; at least the present one. */
export const monthsOf = (start: string, today: string): readonly string[] => {
  const last = monthOf(today);
  const first = monthOf(start) < last ? monthOf(start) : last;
  const months = [first];
  for (let month = first; month < last; ) {
    month = monthOf(plusMonths(localDate(`${month}-01`), 1));
    months.push(month);
  }
  return months;
};

/** What the address asks for, or everything so far where it asks for nothing that can be. */
export const monthsIn = (asked: Partial<Months>, all: readonly string[]): Months => {
  const known = (month: string | undefined, otherwise: string | undefined): string =>
    month !== undefined && MONTH.test(month) ? month : (otherwise ?? '');
  return { from: known(asked.from, all[0]), to: known(asked.to, all.at(-1)) };
};

/** `2026-04` as people write it. */
export const monthText = (month: string): string => `${String(Number(month.slice(5)))}/${month.slice(0, 4)}`;
