import type { LocalDate } from '@kt/kernel';
import { type Employment, WORK_TRAITS } from '@kt/outcomes/domain/employment.ts';
import * as z from 'zod';
import { dayField, dayOf, dayText } from '../../../../shared/form/fields.ts';

const EMPLOYER = /^[A-Za-z0-9-]{1,24}$/;
const MOST_HOURS = 168;

const hoursField = z.string().transform((text, context) => {
  const hours = Number(text.trim().replace(',', '.'));
  if (hours > 0 && hours <= MOST_HOURS && Number.isInteger(hours * 4)) return hours;
  context.addIssue({ code: 'custom', message: 'work.hours_form' });
  return z.NEVER;
});

const lastField = z.string().transform((text, context): LocalDate | undefined => {
  if (text.trim() === '') return undefined;
  const day = dayOf(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'form.day' });
  return z.NEVER;
});

const leaveOf = (line: string) => {
  const [from, to, more] = line.split(/[–-]/);
  const start = dayOf(from ?? '');
  const lastDay = dayOf(to ?? '');
  return start === undefined || lastDay === undefined || more !== undefined ? undefined : { start, lastDay };
};

const leavesField = z.string().transform((text, context) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const leaves = lines.map(leaveOf);
  const known = leaves.filter((leave) => leave !== undefined);
  if (known.length === leaves.length) return known;
  context.addIssue({ code: 'custom', message: 'work.leaves_form' });
  return z.NEVER;
});

/** One employment as typed, and as it is sent: a code for the employer, days, hours, what is particular. */
export const employmentForm = z
  .object({
    employer: z.string().trim().regex(EMPLOYER, 'work.employer_form'),
    start: dayField,
    lastDay: lastField,
    weeklyHours: hoursField,
    traits: z.array(z.enum(WORK_TRAITS)),
    leaves: leavesField,
  })
  .transform(({ lastDay, ...rest }) => ({ ...rest, ...(lastDay !== undefined && { lastDay }) }));

/** A new employment: the next free code, and today as the first day. */
export const newEmployment = (today: LocalDate, known: number): z.input<typeof employmentForm> => ({
  employer: `T-${String(known + 1)}`,
  start: dayText(today),
  lastDay: '',
  weeklyHours: '',
  traits: [],
  leaves: '',
});

type Told = Pick<Employment, 'employer' | 'start' | 'weeklyHours' | 'traits' | 'leaves'> & {
  readonly lastDay?: string | undefined;
};

/** An employment that was reported, to be amended. */
export const shownEmployment = (told: Told): z.input<typeof employmentForm> => ({
  employer: told.employer,
  start: dayText(told.start),
  lastDay: dayText(told.lastDay),
  weeklyHours: String(told.weeklyHours).replace('.', ','),
  traits: [...told.traits],
  leaves: told.leaves.map(({ start, lastDay }) => `${dayText(start)}–${dayText(lastDay)}`).join('\n'),
});
