import { useWatch } from 'react-hook-form';
import { Formula } from '../../../../shared/call/formula.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { AdviceList } from './advice-list.tsx';
import type { ContentFormProps } from './choices.tsx';
import { type Advice, textAdvice, weightAdvice } from './clarity.ts';
import type { ContentBase } from './content-base.ts';

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

/** Advice on the weights while they are set; what is no number yet weighs nothing. */
export const WeightHints = ({ form, base }: ContentFormProps & { readonly base: ContentBase }) => {
  const words = useWords();
  const [typed, model] = useWatch({ control: form.control, name: ['criteria', 'priceModel'] });
  const weighed = base.criteria.map(({ key, kind, title }, n) => ({
    ...{ key, kind, title },
    weight: Number(typed[n]?.weight) || 0,
  }));
  return (
    <>
      <Told advice={weightAdvice(weighed, model === 'bids', words)} />
      <Formula criteria={weighed} />
    </>
  );
};
