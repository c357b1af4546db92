import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { titleIn, typeIn } from '../../../../shared/services/card-words.ts';
import { PlacesLine } from '../../../../shared/services/service-card.tsx';

/** What a provider offers, as officials read it: its cards in every state. */
export const View = () => {
  const words = useWords();
  const { t } = words;
  const provider = usePathId('organisation', 'provider');
  const base = `/procurement/providers/${provider}`;
  const services = useRows(
    ['services-of', provider],
    (api) =>
      ({ query }) =>
        read(api.procurement.providers[':provider'].services.$get({ param: { provider }, query })),
  );
  return (
    <Page title={t('svc.of.title')} back={{ to: base, label: t('prov.one') }}>
      <Loaded of={services}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('svc.of.none')}</Empty>
          ) : (
            <ul className="kt-cards">
              {rows.map((service) => (
                <li key={service.id} className="kt-card" data-edge={service.state === 'published' ? 'done' : 'plain'}>
                  <h2 className="kt-card-title">
                    <Go to={`${base}/services/${service.id}`}>{titleIn(service.names, words)}</Go>
                  </h2>
                  <div className="kt-row">
                    <span className="kt-quiet">{typeIn(service.serviceType, words)}</span>
                    <StateTag>{t(`state.service.${service.state}`)}</StateTag>
                  </div>
                  {service.told !== undefined && (
                    <PlacesLine places={service.places} told={service.told} pause={service.pause} />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
};
