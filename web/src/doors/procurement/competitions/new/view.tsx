import { type Id, parseId } from '@kt/kernel';
import type { ReactNode } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { type AskedRow, useAsked } from '../../asked/reads.ts';
import { NewAgain, NewDraft } from './draft.tsx';
import { Earlier } from './earlier.tsx';
import { categoriesIn } from './presenter.ts';

/** The categories in which one may begin; with what case workers asked for, those that have its service. */
const Categories = ({ asked = [] }: { readonly asked?: readonly AskedRow[] }) => {
  const { t, name } = useWords();
  const requests = asked.length === 0 ? '' : `&requests=${asked.map(({ id }) => id).join(',')}`;
  const systems = useRows(['systems'], (api) => (query) => read(api.procurement.systems.$get(query)));
  return (
    <Loaded of={systems}>
      {(rows) => {
        const found = categoriesIn(rows, asked[0]?.serviceType);
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
                      <Go
                        to={`/procurement/competitions/new?system=${system}&category=${category.id}${requests}`}
                        as="secondary"
                      >
                        {t('competition_page.new.start', { name: name(category.name) })}
                      </Go>
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
            {asked.length === 0 && <Earlier categories={found.map(({ category }) => category.id)} />}
          </>
        );
      }}
    </Loaded>
  );
};

type FromAskedProps = {
  readonly ids: readonly string[];
  readonly in: { readonly system: Id<'system'> | undefined; readonly category: Id<'category'> | undefined };
};

/** Begins with what case workers asked for, of what still waits: in the category chosen, or with the choice of one. */
const FromAsked = ({ ids, in: { system, category } }: FromAskedProps) => {
  const { t } = useWords();
  return (
    <Loaded of={useAsked()}>
      {(rows) => {
        const asked = rows.filter(({ id }) => ids.includes(id));
        if (asked.length === 0) return <Empty>{t('asked.gone')}</Empty>;
        return system === undefined || category === undefined ? (
          <Categories asked={asked} />
        ) : (
          <NewDraft system={system} category={category} asked={asked} />
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
  const requests = useSearchText('requests') ?? '';
  if (requests !== '') return <FromAsked ids={requests.split(',')} in={{ system, category }} />;
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
