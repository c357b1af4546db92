import { SERVICE_TYPES } from '@kt/terms';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { mayHeal } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { Also } from '../also.tsx';
import { mayApply } from '../powers.ts';
import { readOwnAdmissions, readRequests, readSystems, type System } from '../read-joining.ts';
import { liveRequestAt, type Standing, standingIn } from './presenter.ts';

type Category = System['categories'][number];
type CardProps = { readonly system: System; readonly category: Category; readonly standing: Standing };

const Apply = ({ system, category }: Omit<CardProps, 'standing'>) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const { language } = useSession();
  const { authority } = system;
  const apply = useAct(
    (_: object, options) =>
      read(
        api.provider.authorities[':authority'].requests.$post(
          {
            param: { authority },
            json: { system: system.id, category: category.id, language: language === 'sv' ? 'sv' : 'fi' },
          },
          options,
        ),
      ),
    ({ id }) => go(`/provider/join/${authority}/${id}`),
  );
  const live = liveRequestAt(authority, apply.refusal);
  return (
    <div className="kt-stack kt-tight">
      <ActButton label={t('provider.join.apply')} act={apply} onAct={() => apply.run({})} />
      {live !== undefined && <Go to={live}>{t('provider.join.see_request')}</Go>}
    </div>
  );
};

const CategoryCard = ({ system, category, standing }: CardProps) => {
  const { t, name } = useWords();
  const session = useSession();
  return (
    <li className="kt-card" data-edge={standing.is === 'admission' ? 'done' : undefined}>
      <h3>{name(category.name)}</h3>
      <p className="kt-quiet">{category.serviceTypes.map((type) => name(SERVICE_TYPES[type].names)).join(', ')}</p>
      <div>
        <p>{t('provider.join.requirements')}</p>
        <ul>
          {category.requirements.map(({ key, text }) => (
            <li key={key}>{name(text)}</li>
          ))}
        </ul>
      </div>
      <div className="kt-row">
        {standing.is === 'admission' && (
          <StateTag tone={standing.tone}>{t(`state.admission.${standing.state}`)}</StateTag>
        )}
        {standing.is === 'request' && <StateTag tone={standing.tone}>{t(`state.request.${standing.state}`)}</StateTag>}
        {standing.is === 'new' ? (
          system.takesRequests &&
          (mayApply(session) ? <Apply system={system} category={category} /> : <p>{t('provider.join.ask_writer')}</p>)
        ) : (
          <Go to={standing.to} as={standing.is === 'admission' ? 'secondary' : 'primary'}>
            {t(standing.is === 'admission' ? 'provider.join.see_place' : 'provider.join.see_request')}
          </Go>
        )}
      </div>
    </li>
  );
};

/** Open systems and their categories, and how the organisation stands to each. */
export const View = () => {
  const { t, name, day } = useWords();
  const api = useApi();
  const { actingFor, language } = useSession();
  const found = useQuery({
    queryKey: [actingFor, language, 'joining'],
    queryFn: async () => {
      const [systems, requests] = await Promise.all([readSystems(api), readRequests(api)]);
      return { systems, requests, admissions: await readOwnAdmissions(api, requests) };
    },
    retry: mayHeal,
  });
  return (
    <Page title={t('provider.join.title')} lead={<p>{t('provider.join.lead')}</p>}>
      <Also />
      <Loaded of={found}>
        {({ systems, requests, admissions }) =>
          systems.length === 0 ? (
            <Empty>{t('provider.join.none')}</Empty>
          ) : (
            systems.map((system) => (
              <Section key={system.id} title={name(system.names)}>
                <p className="kt-quiet">
                  {t('provider.join.system', { buyer: name(system.buyer), day: day(system.lastDay) })}
                </p>
                <ul className="kt-cards">
                  {system.categories.map((category) => (
                    <CategoryCard
                      key={category.id}
                      system={system}
                      category={category}
                      standing={standingIn(category.id, requests, admissions)}
                    />
                  ))}
                </ul>
              </Section>
            ))
          )
        }
      </Loaded>
    </Page>
  );
};
