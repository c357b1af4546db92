import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import type { Criterion } from './presenter.ts';

type CriteriaNavProps = {
  readonly at: string;
  readonly criteria: readonly Criterion[];
  readonly done: readonly Criterion[];
  readonly current: Criterion;
};

/** One criterion at a time: which are done, and which is open now. */
export const CriteriaNav = ({ at, criteria, done, current }: CriteriaNavProps) => {
  const { t, name } = useWords();
  if (criteria.length < 2) return null;
  return (
    <nav aria-label={t('competition_page.criteria')}>
      <ol className="kt-path">
        {criteria.map((one) => (
          <li key={one.key} data-done={done.includes(one)}>
            <Go to={`${at}?criterion=${one.key}`} current={one === current}>
              {name(one.title)}
            </Go>{' '}
            <span className="kt-quiet">
              {t(done.includes(one) ? 'competition_page.scoring.done' : 'competition_page.scoring.open')}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
};
