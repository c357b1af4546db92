import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../shared/page/page.tsx';
import { Empty } from '../../../shared/page/parts.tsx';
import { useSearchText } from '../../../shared/page/use-path.ts';
import { Ask, filterName } from './filters.tsx';
import { type Answer, Item } from './item.tsx';
import { type Asked, askedOf, queryOf, searchOf } from './presenter.ts';

type Shown = { readonly asked: Asked; readonly answer: Answer; readonly from: number };

const Nothing = ({ asked, answer }: Omit<Shown, 'from'>) => {
  const words = useWords();
  const { t } = words;
  const helping = answer.without.filter(({ count }) => count > 0);
  const clear = searchOf(asked.text === undefined ? {} : { text: asked.text });
  return (
    <>
      <Empty
        action={
          <Go to={`/services${helping.length > 0 ? clear : ''}`} as="secondary">
            {t(helping.length > 0 ? 'svc.public.clear' : 'svc.search.everything')}
          </Go>
        }
      >
        {t(helping.length > 0 ? 'svc.search.none_with' : 'svc.search.none')}
      </Empty>
      {helping.length > 0 && (
        <ul>
          {helping.map(({ filter, count }) => (
            <li key={filter}>
              <Go to={`/services${searchOf(asked, { [filter]: '' })}`}>
                {t('svc.search.without', { filter: filterName(filter, words), count })}
              </Go>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Cards = ({ rows }: { readonly rows: Answer['rows'] }) => (
  <ul className="kt-cards">
    {rows.map((service) => (
      <Item key={service.service} service={service} />
    ))}
  </ul>
);

const Found = ({ asked, answer, from }: Shown) => {
  const { t } = useWords();
  const { rows, total, direct, read, isLoosened, next } = answer;
  const own = Math.max(0, direct - from);
  return (
    <>
      <p role="status">{t('svc.public.found', { count: total })}</p>
      {read.map((one) => (
        <p key={one.asked}>{t('svc.search.read', one)}</p>
      ))}
      {isLoosened && <p>{t('svc.search.loosened')}</p>}
      <Cards rows={rows.slice(0, own)} />
      {own < rows.length && (
        <Section title={t('svc.search.related')}>
          <Cards rows={rows.slice(own)} />
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
      {total > 1 && <p className="kt-quiet">{t('svc.search.order')}</p>}
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
  });
  const from = Number(/^\d{1,6}$/.exec(useSearchText('from') ?? '')?.[0] ?? 0);
  const today = dayInFinland(useNow());
  const found = useRead(['catalogue', asked, from, today], (api) =>
    api.public.services.$get({ query: { ...queryOf(asked, today), ...(from > 0 && { from: String(from) }) } }),
  );
  return (
    <Page title={t('svc.public.title')} lead={<p>{t('svc.public.lead')}</p>}>
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
