import { isWorkingDay, plusMs, startOfDay, type Texts } from '@kt/kernel';
import * as z from 'zod';
import { dayField, textField } from '../../../../shared/form/fields.ts';
import { MINUTE_MS, timeField } from '../content/time-field.ts';

const texts = z
  .object({ fi: textField, sv: textField, en: z.string().trim() })
  .transform(({ fi, sv, en }): Texts => ({ fi, sv, ...(en !== '' && { en }) }));

/** What everybody invited will read, in both national languages, and the deadline where it moves with it. */
export const answerForm = z
  .object({
    question: texts,
    answer: texts,
    day: dayField.refine(isWorkingDay, 'competition_page.form.working_day').or(z.literal('')),
    time: timeField.or(z.literal('')),
  })
  .transform(({ question, answer, day, time }) => ({
    question,
    answer,
    ...(day !== '' && time !== '' && { deadline: plusMs(startOfDay(day), time * MINUTE_MS) }),
  }));
export type Answered = z.output<typeof answerForm>;
type Shown = z.input<typeof answerForm>;

type Asked = {
  readonly text: string;
  readonly published?: { readonly question: Texts; readonly answer: Texts };
};
const shownTexts = (texts: Texts = {}) => ({ fi: texts.fi ?? '', sv: texts.sv ?? '', en: texts.en ?? '' });

/** What the form begins with: the question as it was asked, to be made anonymous, or what is published. */
export const answerShown = ({ text, published }: Asked, day: string, time: string): Shown => ({
  question: published === undefined ? { fi: text, sv: '', en: '' } : shownTexts(published.question),
  answer: shownTexts(published?.answer),
  day,
  time,
});
