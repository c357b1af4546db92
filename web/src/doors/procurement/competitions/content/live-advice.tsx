import { useWatch } from 'react-hook-form';
import { Formula } from '../../../../shared/call/formula.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { AdviceList } from './advice-list.tsx';
import type { ContentFormProps } from './choices.tsx';
import { type Advice, leftOutAdvice, textAdvice, weightAdvice } from './clarity.ts';
import type { CategoryShown, ContentBase } from './content-base.ts';

const Told = ({ advice }: { readonly advice: readonly Advice[] }) => {
  const { t } = useWords();
  return (
    <div className="kt-hints" data-any={advice.length > 0}>
      <p role="status">{advice.length > 0 && t('writing.clarity.count', { count: advice.length })}</p>
      {advice.length > 0 && <AdviceList advice={advice} />}
    </div>
  );
};

/** Advice on a text while it is written. */
export const TextHints = ({ form, of }: ContentFormProps & { readonly of: 'title' | 'need' }) => {
  const words = useWords();
  return <Told advice={textAdvice(useWatch({ control: form.control, name: of }), words)} />;
};

type WeightHintsProps = ContentFormProps & { readonly base: ContentBase; readonly category: CategoryShown };

/** Advice on the weights while they are set; what is no number yet weighs nothing. */
export const WeightHints = ({ form, base, category }: WeightHintsProps) => {
  const words = useWords();
  const [typed, model] = useWatch({ control: form.control, name: ['criteria', 'priceModel'] });
  const weighed = base.criteria.map(({ key, publishedKey, kind, title }, n) => ({
    ...{ key, publishedKey, kind, title },
    weight: Number(typed[n]?.weight) || 0,
  }));
  return (
    <>
      <Told
        advice={[
          ...weightAdvice(weighed, model === 'bids', words),
          ...leftOutAdvice(weighed, category.criteria, words),
        ]}
      />
      <Formula criteria={weighed} />
    </>
  );
};
