import { plusDays, plusMonths } from '@kt/kernel';
import { type ExtensionOption, MOST_OPTIONS, optionFault } from '@kt/terms';
import * as z from 'zod';
import { dayField, dayOf, dayText } from '../../../../shared/form/fields.ts';

/** Rights to prolong as typed: by when notice is given, and how far each goes. */
export const optionRows = z.array(z.object({ noticeBy: dayField, lastDay: dayField })).max(MOST_OPTIONS);
export type OptionShown = z.input<typeof optionRows>[number];
type Typed = z.output<typeof optionRows>;

/** What is sent, each named by its place. */
export const sentOptions = (rows: Typed): readonly ExtensionOption[] =>
  rows.map(({ noticeBy, lastDay }, n) => ({
    key: `option-${String(n + 1)}`,
    noticeBy,
    extendsTo: plusDays(lastDay, 1),
  }));

/** Options as the form shows them. */
export const shownOptions = (options: readonly ExtensionOption[] = []): readonly OptionShown[] =>
  options.map(({ noticeBy, extendsTo }) => ({
    noticeBy: dayText(noticeBy),
    lastDay: dayText(plusDays(extendsTo, -1)),
  }));

type Span = Pick<Parameters<typeof optionFault>[0], 'start'> & { readonly lastDay: Typed[number]['lastDay'] };

/** Where the form shows the first option that does not follow the period or the one before it. */
export const optionProblem = ({ start, lastDay }: Span, rows: Typed) => {
  const fault = optionFault({ start, end: plusDays(lastDay, 1) }, sentOptions(rows));
  if (fault === undefined) return undefined;
  const isNotice = fault.field === 'noticeBy';
  return {
    path: ['options', fault.at, isNotice ? 'noticeBy' : 'lastDay'],
    message: isNotice ? 'competition_page.form.option_notice' : 'competition_page.form.option_end',
  };
};

const YEAR = 12;
const NOTICE_MONTHS = 3;

/** The next option: a year more, with notice three months before; left open while the day before it cannot be read. */
export const nextOption = (lastDay: string, rows: readonly OptionShown[]): OptionShown => {
  const last = dayOf(rows.at(-1)?.lastDay ?? lastDay);
  if (last === undefined) return { noticeBy: '', lastDay: '' };
  const end = plusDays(last, 1);
  return {
    noticeBy: dayText(plusDays(plusMonths(end, -NOTICE_MONTHS), -1)),
    lastDay: dayText(plusDays(plusMonths(end, YEAR), -1)),
  };
};

const monthsTo = (day: string): number => Number(day.slice(0, 4)) * YEAR + Number(day.slice(5, 7));

/** Options moved by whole months, as the end of the period has moved. */
export const movedOptions = (rows: readonly OptionShown[], from: string, to: string): readonly OptionShown[] => {
  const [was, is] = [dayOf(from), dayOf(to)];
  if (was === undefined || is === undefined) return [];
  const months = monthsTo(plusDays(is, 1)) - monthsTo(plusDays(was, 1));
  const moved = (text: string): string => {
    const day = dayOf(text);
    return day === undefined ? '' : dayText(plusDays(plusMonths(plusDays(day, 1), months), -1));
  };
  return rows.map(({ noticeBy, lastDay }) => ({ noticeBy: moved(noticeBy), lastDay: moved(lastDay) }));
};
