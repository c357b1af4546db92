import { useWords } from '../language/use-words.ts';
import { formulaLines } from './formula-lines.ts';

type Criteria = Parameters<typeof formulaLines>[0];

/** How points are counted and what decides a tie, in plain words. */
export const Formula = ({ criteria }: { readonly criteria: Criteria }) => {
  const { t } = useWords();
  return (
    <div className="kt-hints">
      <p>{t('call_formula.title')}</p>
      <ul className="kt-advice">
        {formulaLines(criteria).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </div>
  );
};
