import { isWorkingDay, plusMs, startOfDay } from '@kt/kernel';
import * as z from 'zod';
import { dayField, textField } from '../../../../shared/form/fields.ts';
import { MINUTE_MS, timeField } from '../content/time-field.ts';

/** What is said in both national languages, and a deadline that may be moved forward. */
export const addendumForm = z
  .object({
    fi: textField,
    sv: textField,
    en: z.string().trim(),
    day: dayField.refine(isWorkingDay, 'competition_page.form.working_day'),
    time: timeField,
  })
  .transform(({ fi, sv, en, day, time }) => ({
    texts: { fi, sv, ...(en !== '' && { en }) },
    deadline: plusMs(startOfDay(day), time * MINUTE_MS),
  }));
