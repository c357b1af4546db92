import { earliestAnswerBy } from '@kt/competition/domain/clarification.ts';
import { dayInFinland, type Instant, isWorkingDay, nextWorkingDay, plusMs, startOfDay } from '@kt/kernel';
import * as z from 'zod';
import { dayField, dayText, reasonField } from '../../../../shared/form/fields.ts';
import { MINUTE_MS, timeField } from '../content/time-field.ts';
import type { TenderShown } from '../reads.ts';

/** The whole tender, when no single answer is meant. */
export const WHOLE = 'whole';

const sendable = z.object({
  ground: z.enum(['unclear', 'low_price']),
  about: z.string(),
  question: reasonField.max(4_000, 'form.too_long'),
  day: dayField.refine(isWorkingDay, 'competition_page.form.working_day'),
  time: timeField,
  others: z.array(z.string()),
});

/** A question to one bidder, or to several alike, with the moment until which they may answer. */
export const askForm = (now: Instant) =>
  sendable
    .refine(({ day, time }) => plusMs(startOfDay(day), time * MINUTE_MS) >= earliestAnswerBy(now), {
      path: ['day'],
      message: 'competition_page.clarify.early',
    })
    .transform(({ ground, about, question, day, time, others }) => ({
      request: {
        ground,
        ...(ground === 'unclear' && about !== WHOLE && { about }),
        question,
        deadline: plusMs(startOfDay(day), time * MINUTE_MS),
      },
      others,
    }));
export type AskShown = z.input<typeof sendable>;
export type Asked = z.output<ReturnType<typeof askForm>>;

/** The first day on which an answer may be asked for; every bidder has the rule's whole working days before it. */
export const firstAnswerDay = (now: Instant) => nextWorkingDay(dayInFinland(earliestAnswerBy(now)));

/** What the form begins with: the first working day that leaves time enough, at noon. */
export const askShown = (now: Instant, isLow: boolean): AskShown => ({
  ground: isLow ? 'low_price' : 'unclear',
  about: WHOLE,
  question: '',
  day: dayText(firstAnswerDay(now)),
  time: '12.00',
  others: [],
});

/** The other compared tenders that have not been asked the same: equal treatment is to look at them too. */
export const notAskedYet = (
  rows: readonly TenderShown[],
  own: string,
  { ground, about }: Pick<AskShown, 'ground' | 'about'>,
): readonly TenderShown[] =>
  rows.filter(
    ({ id, state, clarifications }) =>
      id !== own &&
      state === 'valid' &&
      !clarifications.some(
        (one) => one.ground === ground && (ground === 'low_price' || (one.about ?? WHOLE) === about),
      ),
  );

/** Why a tender leaves the comparison. */
export const rejectionForm = z.object({
  ground: z.enum(['minimum_requirement', 'abnormally_low', 'not_as_admitted']),
  reason: reasonField,
});
