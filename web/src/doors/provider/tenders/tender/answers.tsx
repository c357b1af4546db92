import { Textarea } from '@navikt/ds-react/Textarea';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { type Asked, MOST_LETTERS } from './asked.ts';
import type { Shown } from './draft.ts';
import type { TenderSent } from './form.ts';
import type { SaidBefore } from './said-before.ts';
import { TakeOver } from './take-over.tsx';
import { useTake } from './use-take.ts';

type AnswersProps = {
  readonly form: UseFormReturn<Shown, unknown, TenderSent>;
  readonly questions: Asked['questions'];
  readonly said: SaidBefore['answers'];
};

/** An answer to each question, beginning with what was answered before where that is wanted. */
export const Answers = ({ form, questions, said }: AnswersProps) => {
  const { t, number } = useWords();
  const { field } = useFields(form);
  const take = useTake(form);
  return questions.map(({ key, title, weight }) => (
    <div key={key} className="kt-stack kt-tight">
      <TakeOver
        said={said[key]}
        now={form.watch(`answers.${key}`)}
        label={title}
        onTake={(text) => take(`answers.${key}`, text)}
      />
      <Textarea
        {...field(`answers.${key}`)}
        label={title}
        description={t('provider.tender.answer_says', { points: weight })}
        minRows={8}
      />
      <StatusLine>
        {form.watch(`answers.${key}`).length > MOST_LETTERS &&
          t('tender.too_long', { letters: number(form.watch(`answers.${key}`).length), most: number(MOST_LETTERS) })}
      </StatusLine>
    </div>
  ));
};
