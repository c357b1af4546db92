import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../shared/page/page.tsx';
import { Empty } from '../../../shared/page/parts.tsx';
import { useSearchText } from '../../../shared/page/use-path.ts';
import { MOST_COMPARED, pickedIn } from '../../../shared/services/found-words.ts';
import { ReadAs } from '../../../shared/services/read-as.tsx';
import { Ask, filterName } from './filters.tsx';
import { type Answer, Item } from './item.tsx';
import { type Asked, askedName, askedOf, queryOf, searchOf } from './presenter.ts';

type Shown = { readonly asked: Asked; readonly answer: Answer; readonly from: number };

const Nothing = ({ asked, answer }: Omit<Shown, 'from'>) => {
  const words = useWords();
  const { t } = words;
  const helping = answer.without.flatMap(({ filter, count }) => {
    const named = askedName(filter);
    return count > 0 && named !== undefined ? [{ name: named, count }] : [];
  });
  const clear = searchOf(asked.text === undefined ? {} : { text: asked.text });
  if (helping.length === 0)
    return (
      <Empty
        action={
          <Go to="/services" as="secondary">
            {t('svc.search.everything')}
          </Go>
        }
      >
        {t('svc.search.none')}
      </Empty>
    );
  return (
    <Empty
      action={[
        ...helping.map(({ name, count }) => (
          <Go key={name} to={`/services${searchOf(asked, { [name]: '' })}`} as="secondary">
            {t('svc.search.without', { filter: filterName(name, words), count })}
          </Go>
        )),
        <Go key="all" to={`/services${clear}`}>
          {t('svc.public.clear')}
        </Go>,
      ]}
    >
      {t('svc.search.none_with')}
    </Empty>
  );
};

const Cards = ({ rows, asked }: { readonly rows: Answer['rows']; readonly asked: Asked }) => (
  <ul className="kt-cards">
    {rows.map((service) => (
      <Item key={service.service} service={service} asked={asked} />
    ))}
  </ul>
);

const Found = ({ asked, answer, from }: Shown) => {
  const { t } = useWords();
  const { rows, total, direct, read, isLoosened, next, seed } = answer;
  const [drawn = ''] = seed.split('|');
  const own = Math.max(0, direct - from);
  const picked = pickedIn(asked.of);
  return (
    <>
      <p role="status">{t('svc.public.found', { count: total })}</p>
      {picked.length > 0 && (
        <p className="kt-row kt-no-print">
          <Go to={`/services/compare?of=${picked.join(',')}`} as="secondary">
            {t('find.compare_picked', { count: picked.length })}
          </Go>
          {picked.length === MOST_COMPARED && <span className="kt-quiet">{t('find.compare_full')}</span>}
        </p>
      )}
      <ReadAs read={read} isLoosened={isLoosened} />
      <Cards rows={rows.slice(0, own)} asked={asked} />
      {own < rows.length && (
        <Section title={t('svc.search.related')}>
          <Cards rows={rows.slice(own)} asked={asked} />
        </Section>
      )}
      {next !== undefined && (
        <p className="kt-no-print">
          <Go
            to={`/services${searchOf(asked)}${searchOf(asked) === '' ? '?' : '&'}from=${String(next)}`}
            as="secondary"
          >
            {t('svc.public.more')}
          </Go>
        </p>
      )}
      {total > 1 && <p className="kt-quiet">{`${t('svc.search.order')} ${t('find.drawn', { seed: drawn })}`}</p>}
    </>
  );
};

/** What services there are, by their words, and narrowed by what the client needs. */
export const View = () => {
  const { t } = useWords();
  const asked = askedOf({
    text: useSearchText('text'),
    serviceType: useSearchText('serviceType'),
    group: useSearchText('group'),
    municipality: useSearchText('municipality'),
    language: useSearchText('language'),
    startBy: useSearchText('startBy'),
    accessibility: useSearchText('accessibility'),
    free: useSearchText('free'),
    remote: useSearchText('remote'),
    need: useSearchText('need'),
    within: useSearchText('within'),
    results: useSearchText('results'),
    of: useSearchText('of'),
  });
  const from = Number(/^\d{1,6}$/.exec(useSearchText('from') ?? '')?.[0] ?? 0);
  const today = dayInFinland(useNow());
  const query = queryOf(asked, today);
  const found = useRead(['catalogue', query, from], (api) =>
    api.public.services.$get({ query: { ...query, ...(from > 0 && { from: String(from) }) } }),
  );
  return (
    <Page title={t('svc.public.title')} lead={<p>{t('svc.public.lead')}</p>}>
      <p className="kt-no-print">
        <Go to="/services/paths">{t('find.paths_link')}</Go>
      </p>
      <Ask key={asked.text ?? ''} asked={asked} />
      <Loaded of={found}>
        {(answer) =>
          answer.total === 0 ? (
            <Nothing asked={asked} answer={answer} />
          ) : (
            <Found asked={asked} answer={answer} from={from} />
          )
        }
      </Loaded>
    </Page>
  );
};
