import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { copyChoices } from './presenter.ts';

/** Categories of the authority's systems to begin from instead of the common template. */
export const CopyFrom = ({ to }: { readonly to: string }) => {
  const words = useWords();
  const systems = useRows(['systems'], (api) => (query) => read(api.procurement.systems.$get(query)));
  const choices = copyChoices(systems.data ?? [], to, words);
  if (choices.length === 0) return null;
  return (
    <details className="kt-no-print">
      <summary>{words.t('scat.copy')}</summary>
      <ul className="kt-plain-list">
        {choices.map(({ id, link, label }) => (
          <li key={id}>
            <Go to={link}>{label}</Go>
          </li>
        ))}
      </ul>
    </details>
  );
};
