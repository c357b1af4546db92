import type { Language, Trilingual } from '@kt/kernel';
import { useWords } from '../../shared/language/use-words.ts';
import { Go } from '../../shared/page/go.tsx';
import { Empty } from '../../shared/page/parts.tsx';

type System = {
  readonly system: string;
  readonly names: Trilingual;
  readonly lastDay: string;
  readonly languages: readonly Language[];
  readonly categories: readonly { readonly id: string; readonly name: Trilingual }[];
};

type Cards = { readonly authority: string; readonly systems: readonly System[] };

/** Open purchasing systems with their categories; each leads to all that is public of it, each system to applying. */
export const SystemCards = ({ authority, systems }: Cards) => {
  const { t, name, day } = useWords();
  if (systems.length === 0) return <Empty>{t('public.open.none')}</Empty>;
  return (
    <ul className="kt-cards">
      {systems.map(({ system, names, lastDay, languages, categories }) => (
        <li key={system} className="kt-card">
          <h3>
            <Go to={`/open/${authority}/systems/${system}`}>{name(names)}</Go>
          </h3>
          <p className="kt-quiet">{`${t('public.open.until', { day: day(lastDay) })} · ${languages.map((one) => t(`public.language.${one}`)).join(', ')}`}</p>
          <ul className="kt-plain-list">
            {categories.map((category) => (
              <li key={category.id}>
                <Go to={`/open/${authority}/systems/${system}/${category.id}`}>{name(category.name)}</Go>
              </li>
            ))}
          </ul>
          <p className="kt-no-print">
            <Go to="/provider/join" as="secondary">
              {t('public.open.apply')}
            </Go>
          </p>
        </li>
      ))}
    </ul>
  );
};
