import { LANGUAGES, type Language, type LocalDate } from '@kt/kernel';
import { DISTANCE_GROUPS, type DistanceGroup } from '@kt/terms';
import * as z from 'zod';
import { dayField, dayText } from '../../../../shared/form/fields.ts';

/** What the case worker adds to the client's choice. */
export const referForm = z.object({
  distanceGroup: z.union([z.enum(DISTANCE_GROUPS), z.literal('')]).transform((group, context) => {
    if (group !== '') return group;
    context.addIssue({ code: 'custom', message: 'referral.group_first' });
    return z.NEVER;
  }),
  mode: z.enum(['client', 'rotation']),
  informedOn: dayField,
  informationLanguages: z.array(z.enum(LANGUAGES)).min(1, 'form.choose'),
});

/** Most clients choose themselves, on the day, in their own language. */
export const chosenNow = (
  today: LocalDate,
  language: Language,
  group: DistanceGroup | undefined,
): z.input<typeof referForm> => ({
  distanceGroup: group ?? '',
  mode: 'client',
  informedOn: dayText(today),
  informationLanguages: [language],
});
