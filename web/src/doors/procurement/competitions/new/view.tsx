import { parseId } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { NewDraft } from './draft.tsx';
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
          <ul className="kt-cards">
            {found.map(({ system, names, category }) => (
              <li key={category.id} className="kt-card">
                <h2 className="kt-card-title">{name(category.name)}</h2>
                <p className="kt-quiet">{name(names)}</p>
                <p>
                  <Go to={`/procurement/competitions/new?system=${system}&category=${category.id}`} as="secondary">
                    {t('competition_page.new.start', { name: name(category.name) })}
                  </Go>
                </p>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
};

/** In which category to buy, and then what: a competition takes its prices and criteria from the category. */
export const View = () => {
  const { t } = useWords();
  const system = parseId('system', useSearchText('system') ?? '');
  const category = parseId('category', useSearchText('category') ?? '');
  const isChosen = system !== undefined && category !== undefined;
  const board = { to: '/procurement/competitions', label: t('competition_page.title') };
  const choice = { to: '/procurement/competitions/new', label: t('competition_page.new.back') };
  return (
    <Page
      title={t('competition_page.new')}
      lead={<p>{t(isChosen ? 'competition_page.form.lead' : 'competition_page.new.lead')}</p>}
      back={isChosen ? choice : board}
    >
      {isChosen ? <NewDraft system={system} category={category} /> : <Categories />}
    </Page>
  );
};
