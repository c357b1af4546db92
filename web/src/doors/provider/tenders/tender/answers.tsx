import { Textarea } from '@navikt/ds-react/Textarea';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Asked } from './asked.ts';
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
  const { t } = useWords();
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
    </div>
  ));
};
