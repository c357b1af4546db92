import type { LocalDate } from '@kt/kernel';
import * as z from 'zod';
import { dayField, dayText } from '../../../../shared/form/fields.ts';

export const FILE_FORMS = ['csv', 'json'] as const;

/** From which day on, and as which kind of file. */
export const exportForm = z.object({ since: dayField, as: z.enum(FILE_FORMS) });

/** Most fetch the month's events. */
export const newExport = (today: LocalDate): z.input<typeof exportForm> => ({
  since: dayText(`${today.slice(0, 8)}01`),
  as: 'csv',
});
