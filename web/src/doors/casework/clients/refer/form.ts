import { APPROVAL_REASONS, CHOICE_MODES, type ChoiceMode, PASS_CODES } from '@kt/casework/domain/choice.ts';
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
  /** Why each of those whom the competition ranks better is passed over, in their order. */
  passed: z.array(
    z.union([z.enum(PASS_CODES), z.literal('')]).transform((reason, context) => {
      if (reason !== '') return reason;
      context.addIssue({ code: 'custom', message: 'form.choose' });
      return z.NEVER;
    }),
  ),
  mode: z.enum(CHOICE_MODES),
  /** What a supervisor reads, where one has to approve. */
  approval: z.enum(APPROVAL_REASONS),
  informedOn: dayField,
  informationLanguages: z.array(z.enum(LANGUAGES)).min(1, 'form.choose'),
});

type Beginning = {
  readonly today: LocalDate;
  readonly language: Language;
  readonly group: DistanceGroup | undefined;
  readonly mode?: ChoiceMode;
  /** How many are to be passed over. */
  readonly before?: number;
};

/** Most clients choose themselves, on the day, in their own language. */
export const chosenNow = ({
  today,
  language,
  group,
  mode = 'client',
  before = 0,
}: Beginning): z.input<typeof referForm> => ({
  distanceGroup: group ?? '',
  passed: Array.from({ length: before }, () => '' as const),
  mode,
  approval: 'client_choice',
  informedOn: dayText(today),
  informationLanguages: [language],
});
