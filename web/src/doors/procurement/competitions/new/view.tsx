import { parseId } from '@kt/kernel';
import type { ReactNode } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { NewAgain, NewDraft } from './draft.tsx';
import { Earlier } from './earlier.tsx';
import { categoriesIn } from './presenter.ts';

const Categories = () => {
  const { t, name } = useWords();
  const systems = useRows(['systems'], (api) => (query) => read(api.procurement.systems.$get(query)));
  return (
    <Loaded of={systems}>
      {(rows) => {
        const found = categoriesIn(rows);
        return found.length === 0 ? (
          <Empty action={<Go to="/procurement/systems">{t('web.nav.systems')}</Go>}>
            {t('competition_page.new.none')}
          </Empty>
        ) : (
          <>
            <Section title={t('writing.new.templates')}>
              <ul className="kt-cards">
                {found.map(({ system, names, category }) => (
                  <li key={category.id} className="kt-card">
                    <h3 className="kt-card-title">{name(category.name)}</h3>
                    <p className="kt-quiet">{name(names)}</p>
                    <p>
                      <Go to={`/procurement/competitions/new?system=${system}&category=${category.id}`} as="secondary">
                        {t('competition_page.new.start', { name: name(category.name) })}
                      </Go>
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
            <Earlier categories={found.map(({ category }) => category.id)} />
          </>
        );
      }}
    </Loaded>
  );
};

/** What the address chooses: a category, an earlier competition, or nothing yet. */
const useChosen = (): ReactNode => {
  const system = parseId('system', useSearchText('system') ?? '');
  const category = parseId('category', useSearchText('category') ?? '');
  const from = parseId('competition', useSearchText('from') ?? '');
  if (from !== undefined) return <NewAgain earlier={from} />;
  return system === undefined || category === undefined ? undefined : <NewDraft system={system} category={category} />;
};

/** From which template or earlier competition, and then what: prices and criteria come from the category. */
export const View = () => {
  const { t } = useWords();
  const chosen = useChosen();
  const board = { to: '/procurement/competitions', label: t('competition_page.title') };
  const choice = { to: '/procurement/competitions/new', label: t('competition_page.new.back') };
  return (
    <Page
      title={t('competition_page.new')}
      lead={<p>{t(chosen === undefined ? 'writing.new.lead' : 'competition_page.form.lead')}</p>}
      back={chosen === undefined ? board : choice}
    >
      {chosen ?? <Categories />}
    </Page>
  );
};
