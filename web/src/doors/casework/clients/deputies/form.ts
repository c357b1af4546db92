import { type LocalDate, plusDays } from '@kt/kernel';
import * as z from 'zod';
import { dayField, dayText } from '../../../../shared/form/fields.ts';

const chosen = z.string().min(1, 'form.choose');

/** Who stands in for whom, and when. Sent in order: a last day before the first is mended here. */
export const deputyForm = z
  .object({ worker: chosen, standIn: chosen, from: dayField, until: dayField })
  .superRefine(({ worker, standIn, from, until }, context) => {
    if (worker === standIn) context.addIssue({ code: 'custom', path: ['standIn'], message: 'deputy.same' });
    if (until < from) context.addIssue({ code: 'custom', path: ['until'], message: 'deputy.until_before' });
  });

const USUAL_DAYS = 7;

/** Most are away from tomorrow for a week. */
export const newDeputy = (worker: string, today: LocalDate): z.input<typeof deputyForm> => ({
  worker,
  standIn: '',
  from: dayText(plusDays(today, 1)),
  until: dayText(plusDays(today, USUAL_DAYS)),
});
