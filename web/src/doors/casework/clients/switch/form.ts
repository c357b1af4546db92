import { LANGUAGES, type Language, type LocalDate } from '@kt/kernel';
import * as z from 'zod';
import { dayField, dayText } from '../../../../shared/form/fields.ts';

/** The last day with the old provider, whom the client chose instead, and how the client was told. */
export const switchForm = z.object({
  on: dayField,
  agreement: z.string().min(1, 'form.choose'),
  informedOn: dayField,
  informationLanguages: z.array(z.enum(LANGUAGES)).min(1, 'form.choose'),
});

/** Most clients change from the day on which they are told. */
export const switchedNow = (today: LocalDate, language: Language): z.input<typeof switchForm> => ({
  on: dayText(today),
  agreement: '',
  informedOn: dayText(today),
  informationLanguages: [language],
});
