import type { Texts } from '@kt/kernel';
import * as z from 'zod';
import { reasonField, textField } from '../../../../shared/form/fields.ts';

const texts = z
  .object({ fi: textField, sv: textField, en: z.string().trim() })
  .transform(({ fi, sv, en }): Texts => ({ fi, sv, ...(en !== '' && { en }) }));

const isBlank = (text: string | undefined): boolean => text === undefined || text === '';

/** What everybody will read: Finnish and Swedish always, English when there is one. */
export const answerForm = z.object({ question: texts, answer: texts }).superRefine(({ question, answer }, context) => {
  for (const [name, one, other] of [
    ['question', question, answer],
    ['answer', answer, question],
  ] as const)
    if (isBlank(one.en) && !isBlank(other.en))
      context.addIssue({ code: 'custom', path: [name, 'en'], message: 'form.required' });
});
export type AnswerShown = z.input<typeof answerForm>;
export type Answered = z.output<typeof answerForm>;

export const declineForm = z.object({ reason: reasonField });

const shownTexts = (texts: Texts | undefined) => ({ fi: texts?.fi ?? '', sv: texts?.sv ?? '', en: texts?.en ?? '' });

/** What the form begins with: what is published, or the question as it was asked, to be made anonymous. */
export const answerShown = (one: {
  readonly text: string;
  readonly published?: { readonly question: Texts; readonly answer: Texts };
}): AnswerShown => ({
  question: one.published === undefined ? { fi: one.text, sv: '', en: '' } : shownTexts(one.published.question),
  answer: shownTexts(one.published?.answer),
});
