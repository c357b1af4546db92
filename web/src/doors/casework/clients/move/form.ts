import { type LocalDate, RESPONSIBLE_MUNICIPALITY } from '@kt/kernel';
import type * as z from 'zod';
import { dayText } from '../../../../shared/form/fields.ts';
import { homeFields } from '../client-form.ts';

export const moveForm = homeFields;

/** Most move to Vaasa, and tell it on the day. */
export const newMove = (today: LocalDate): z.input<typeof moveForm> => ({
  municipality: RESPONSIBLE_MUNICIPALITY,
  from: dayText(today),
  source: 'population_register',
});
