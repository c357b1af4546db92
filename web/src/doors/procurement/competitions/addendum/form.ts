import { isWorkingDay, plusDays, plusMs, startOfDay } from '@kt/kernel';
import * as z from 'zod';
import { countField, dayField, dayText, moneyField, moneyText, textField } from '../../../../shared/form/fields.ts';
import { mustHaveRows, shownMustHaves } from '../content/must-have-form.ts';
import { MINUTE_MS, timeField } from '../content/time-field.ts';
import type { CompetitionShown } from '../reads.ts';

const texts = z
  .object({ fi: textField, sv: textField, en: z.string().trim() })
  .transform(({ fi, sv, en }) => ({ fi, sv, ...(en !== '' && { en }) }));

/** What is said in both national languages, a deadline that may move forward, and what is asked for from now on. */
export const addendumForm = z
  .object({
    said: texts,
    day: dayField.refine(isWorkingDay, 'competition_page.form.working_day'),
    time: timeField,
    need: texts,
    mustHaves: mustHaveRows,
    places: countField(1),
    winners: countField(1),
    ceiling: moneyField,
    start: dayField,
    lastDay: dayField,
    asks: z.enum(['yes', 'no']),
  })
  .refine(({ start, lastDay }) => start <= lastDay, { path: ['lastDay'], message: 'competition_page.form.end' })
  .refine(({ winners, places }) => winners <= places, { path: ['winners'], message: 'competition_page.form.winners' })
  .transform(({ said, day, time, need, mustHaves, places, winners, ceiling, start, lastDay, asks }) => ({
    texts: said,
    deadline: plusMs(startOfDay(day), time * MINUTE_MS),
    changes: { need, mustHaves, places, winners, ceilingCents: ceiling, start, end: plusDays(lastDay, 1) },
    asksConfirmation: asks === 'yes',
  }));
export type AddendumShown = z.input<typeof addendumForm>;
export type AddendumSent = z.output<typeof addendumForm>;

type Content = CompetitionShown['content'];

/** The form as it begins: everything as it is now, nothing said yet. */
export const addendumShown = (
  { need, mustHaves, places, winners, ceilingCents, start, end }: Content,
  day: string,
  time: string,
): AddendumShown => ({
  said: { fi: '', sv: '', en: '' },
  day,
  time,
  need: { fi: need.fi ?? '', sv: need.sv ?? '', en: need.en ?? '' },
  mustHaves: shownMustHaves(mustHaves),
  places: String(places),
  winners: String(winners),
  ceiling: moneyText(ceilingCents),
  start: dayText(start),
  lastDay: dayText(plusDays(end, -1)),
  asks: 'yes',
});
