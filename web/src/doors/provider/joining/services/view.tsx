import { SERVICE_TYPES } from '@kt/terms';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { placesIn } from '../service/presenter.ts';

/** The organisation's service cards: what case workers and clients read of it. */
export const View = () => {
  const words = useWords();
  const { t, name } = words;
  const { has } = useSession();
  const services = useRows(['services'], (api) => (query) => read(api.provider.services.$get(query)));
  const add = has('org_admin', 'writer') && (
    <Go to="/provider/services/new" as="primary">
      {t('provider.service.new')}
    </Go>
  );
  return (
    <Page title={t('web.nav.services')} lead={<p>{t('provider.service.lead')}</p>}>
      <Loaded of={services}>
        {(all) => {
          const shown = all.filter(({ state }) => state !== 'discarded');
          return shown.length === 0 ? (
            <Empty action={add}>{t('provider.service.none')}</Empty>
          ) : (
            <>
              <div className="kt-row">{add}</div>
              <ul className="kt-cards">
                {shown.map((service) => (
                  <li
                    key={service.id}
                    className="kt-card"
                    data-edge={service.state === 'published' ? 'done' : undefined}
                  >
                    <h2 className="kt-card-title">
                      <Go to={`/provider/services/${service.id}`}>{name(service.names)}</Go>
                    </h2>
                    <p className="kt-quiet">{name(SERVICE_TYPES[service.serviceType].names)}</p>
                    <div className="kt-row">
                      <StateTag tone={service.state === 'published' ? 'success' : 'neutral'}>
                        {t(`state.service.${service.state}`)}
                      </StateTag>
                      {service.state === 'published' && <span>{placesIn(service, words)}</span>}
                    </div>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
