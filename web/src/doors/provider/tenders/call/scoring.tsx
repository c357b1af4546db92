import { Formula } from '../../../../shared/call/formula.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { criterionRows } from './presenter.ts';

type Criteria = Parameters<typeof criterionRows>[0];

/** How tenders are scored, each criterion with an example. */
export const Scoring = ({ criteria }: { readonly criteria: Criteria }) => {
  const words = useWords();
  return (
    <Section title={words.t('provider.call.scoring')}>
      <ul className="kt-cards">
        {criterionRows(criteria, words).map(({ key, title, weight, example }) => (
          <li key={key} className="kt-card" data-edge="plain">
            <h3>{`${title} · ${weight}`}</h3>
            <p>{example}</p>
          </li>
        ))}
      </ul>
      <Formula criteria={criteria} />
    </Section>
  );
};
