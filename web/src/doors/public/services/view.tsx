import { dayInFinland, LANGUAGES, MEMBER_MUNICIPALITIES, parseId } from '@kt/kernel';
import { SERVICE_TYPE_CODES, SERVICE_TYPES, TARGET_GROUP_CODES, TARGET_GROUPS } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { Empty } from '../../../shared/page/parts.tsx';
import { useGo, useSearchText } from '../../../shared/page/use-path.ts';
import { languagesIn, municipalityIn, titleIn, toldIn } from '../../../shared/services/card-words.ts';
import { PlacesLine } from '../../../shared/services/service-card.tsx';
import { type Asked, askedOf, isOld, searchOf, shortened } from './presenter.ts';

type Service = Held<Awaited<ReturnType<Api['public']['services']['$get']>>>['rows'][number];

const Filters = ({ asked }: { readonly asked: Asked }) => {
  const { t, name } = useWords();
  const go = useGo();
  const any = { value: '', label: t('svc.public.any') };
  const filters = [
    [
      'type',
      'svc.public.type',
      asked.serviceType,
      SERVICE_TYPE_CODES.map((one) => ({ value: one, label: name(SERVICE_TYPES[one].names) })),
    ],
    [
      'municipality',
      'svc.public.municipality',
      asked.municipality,
      [any, ...MEMBER_MUNICIPALITIES.map(({ code, names }) => ({ value: code, label: name(names) }))],
    ],
    [
      'language',
      'svc.public.language',
      asked.language,
      [any, ...LANGUAGES.map((one) => ({ value: one, label: t(`svc.lang.${one}`) }))],
    ],
    [
      'group',
      'svc.public.group',
      asked.group,
      [any, ...TARGET_GROUP_CODES.map((one) => ({ value: one, label: name(TARGET_GROUPS[one]) }))],
    ],
  ] as const;
  const search = {
    type: asked.serviceType,
    municipality: asked.municipality,
    language: asked.language,
    group: asked.group,
  };
  return (
    <div className="kt-row kt-row-top kt-no-print">
      {filters.map(([key, label, value, options]) => (
        <Select
          key={key}
          label={t(label)}
          value={value ?? ''}
          onChange={({ target }) => void go(`/services${searchOf(askedOf({ ...search, [key]: target.value }))}`)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
};

const Item = ({ service }: { readonly service: Service }) => {
  const words = useWords();
  const { t, name, language } = words;
  const today = dayInFinland(useNow());
  const summary = toldIn(service.summary, language);
  const { places, pause, told } = service;
  return (
    <li className="kt-card">
      <h2 className="kt-card-title">
        <Go to={`/services/${service.service}`}>{titleIn(service.names, words)}</Go>
      </h2>
      <p className="kt-quiet">
        {[
          name(service.providerNames),
          service.municipalities.map((code) => municipalityIn(code, words)).join(', '),
          languagesIn(service.languages, words),
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {summary?.isOther === true && <p className="kt-quiet">{t('svc.no_text')}</p>}
      {summary !== undefined && <p lang={summary.lang}>{shortened(summary.text)}</p>}
      <PlacesLine places={places} pause={pause} told={{ at: told.at, isStale: isOld(service, today) }} />
    </li>
  );
};

/** What services there are, by kind, and narrowed by place, language and group. */
export const View = () => {
  const { t } = useWords();
  const asked = askedOf({
    type: useSearchText('type'),
    municipality: useSearchText('municipality'),
    language: useSearchText('language'),
    group: useSearchText('group'),
  });
  const after = parseId('service', useSearchText('after') ?? '');
  const found = useRead(['catalogue', asked, after], (api) =>
    api.public.services.$get({ query: { ...asked, ...(after !== undefined && { after }) } }),
  );
  const clear = (
    <Go to={`/services${searchOf({ serviceType: asked.serviceType })}`} as="secondary">
      {t('svc.public.clear')}
    </Go>
  );
  return (
    <Page title={t('svc.public.title')} lead={<p>{t('svc.public.lead')}</p>}>
      <Filters asked={asked} />
      <Loaded of={found}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 && next === undefined && <Empty action={clear}>{t('svc.public.found_none')}</Empty>}
            {rows.length > 0 && <p role="status">{t('svc.public.found', { count: rows.length })}</p>}
            <ul className="kt-cards">
              {rows.map((service) => (
                <Item key={service.service} service={service} />
              ))}
            </ul>
            {next !== undefined && (
              <p className="kt-no-print">
                <Go to={`/services${searchOf(asked)}&after=${next}`} as="secondary">
                  {t('svc.public.more')}
                </Go>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
};
