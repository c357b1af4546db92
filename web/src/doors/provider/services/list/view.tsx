import { dayInFinland } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { titleIn, typeIn } from '../../../../shared/services/card-words.ts';
import { PlacesLine } from '../../../../shared/services/service-card.tsx';
import { isShown, toneOf } from '../card/presenter.ts';
import { SERVICES, type Service, useMay } from '../use-service.ts';

const ServiceItem = ({ service }: { readonly service: Service }) => {
  const words = useWords();
  const { t } = words;
  return (
    <li className="kt-card" data-edge={service.state === 'published' ? 'done' : undefined}>
      <h2 className="kt-card-title">
        <Go to={`${SERVICES}/${service.id}`}>{titleIn(service.names, words)}</Go>
      </h2>
      <div className="kt-row">
        <span className="kt-quiet">{typeIn(service.serviceType, words)}</span>
        <StateTag tone={toneOf(service.state)}>{t(`state.service.${service.state}`)}</StateTag>
      </div>
      {isShown(service) && <PlacesLine places={service.places} told={service.told} pause={service.pause} />}
    </li>
  );
};

/** One key for all cards that others read. */
const Confirm = () => {
  const { t, day } = useWords();
  const api = useApi();
  const { tells } = useMay();
  const watch = useRead(['service-places'], (of) => of.provider['service-places'].$get());
  const confirm = useAct((_: object, options) =>
    read(api.provider['service-places'].confirmation.$post({ json: {} }, options)),
  );
  const found = watch.data;
  if (!tells || found?.due === undefined) return null;
  return (
    <div className="kt-box">
      <h2>{t('svc.own.ask')}</h2>
      <p>{t('svc.own.ask_says')}</p>
      <ActButton
        label={t('svc.own.confirm')}
        act={confirm}
        onAct={() => confirm.run({}, found.version)}
        variant={found.state === 'asked' ? 'primary' : 'secondary'}
      />
      <StatusLine>
        {t(confirm.done ? 'svc.own.confirmed' : 'svc.own.next_ask', { at: day(dayInFinland(found.due)) })}
      </StatusLine>
    </div>
  );
};

/** The organisation's service cards: what case workers and clients read of it. */
export const View = () => {
  const { t } = useWords();
  const { writes } = useMay();
  const services = useRows(['services'], (api) => (query) => read(api.provider.services.$get(query)));
  const add = writes && (
    <Go to={`${SERVICES}/new`} as="secondary">
      {t('svc.own.new')}
    </Go>
  );
  return (
    <Page title={t('web.nav.services')} lead={<p>{t('svc.own.lead')}</p>}>
      <Loaded of={services}>
        {(all) => {
          const kept = all.filter(({ state }) => state !== 'discarded');
          if (kept.length === 0) return <Empty action={add}>{t('svc.own.none')}</Empty>;
          return (
            <>
              <Confirm />
              <ul className="kt-cards">
                {kept.map((service) => (
                  <ServiceItem key={service.id} service={service} />
                ))}
              </ul>
              <div className="kt-row">{add}</div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
