import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StateTag, type Tone } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { titleIn, toldIn } from '../../../../shared/services/card-words.ts';
import { Written } from '../../../../shared/services/service-card.tsx';
import { cardOf, SERVICES, type Service, useMay, useService } from '../use-service.ts';
import { Pausing } from './pausing.tsx';
import { Places } from './places.tsx';
import { isShown, type Part, partsOf, toneOf } from './presenter.ts';

type Of = { readonly service: Service };

const PART_TONES: { readonly [S in Part['status']]: Tone } = { done: 'success', todo: 'warning', optional: 'neutral' };

const Parts = ({ service, writes }: Of & { readonly writes: boolean }) => {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t('svc.hub.parts')}>
      <ul className="kt-cards">
        {partsOf(service, words).map(({ name, status, says }) => (
          <li key={name} className="kt-card" data-edge={status === 'done' ? 'done' : 'plain'}>
            <h3 className="kt-card-title">
              {writes ? (
                <Go to={`${SERVICES}/${service.id}/${name}`}>{t(`svc.part.${name}`)}</Go>
              ) : (
                t(`svc.part.${name}`)
              )}
            </h3>
            <div className="kt-row">
              <span>{says}</span>
              <StateTag tone={PART_TONES[status]}>{t(`svc.hub.${status}`)}</StateTag>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const useChange = ({ service }: Of) => {
  const api = useApi();
  const of = { param: { service: service.id }, json: {} };
  const one = api.provider.services[':service'];
  return {
    publish: useAct((_: object, options) => read(one.publication.$post(of, options))),
    withdraw: useAct((_: object, options) => read(one.withdrawal.$post(of, options))),
    discard: useAct((_: object, options) => read(one.discarding.$post(of, options))),
  };
};

const Publish = ({ service }: Of) => {
  const { t } = useWords();
  const { publish } = useChange({ service });
  return (
    <div className="kt-box">
      <p>{t(isShown(service) ? 'svc.hub.shown' : 'svc.hub.hidden')}</p>
      {service.commands.includes('publish') && (
        <ActButton label={t('svc.hub.publish')} act={publish} onAct={() => publish.run({}, service.version)} />
      )}
    </div>
  );
};

const More = ({ service }: Of) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const { withdraw, discard } = useChange({ service });
  const copy = useAct(
    (_: object, options) => read(api.provider.services.$post({ json: cardOf(service) }, options)),
    ({ id }) => go(`${SERVICES}/${id}`),
  );
  return (
    <Section title={t('svc.hub.more')}>
      <div className="kt-row">
        <ActButton label={t('svc.hub.copy')} act={copy} onAct={() => copy.run({})} variant="secondary" />
        {service.commands.includes('withdraw') && (
          <ActButton
            label={t('svc.hub.withdraw')}
            act={withdraw}
            onAct={() => withdraw.run({}, service.version)}
            variant="secondary"
            confirm={<p>{t('svc.hub.withdraw_says')}</p>}
          />
        )}
        {service.commands.includes('discard') && (
          <ActButton
            label={t('svc.hub.discard')}
            act={discard}
            onAct={() => discard.run({}, service.version)}
            variant="secondary"
            confirm={<p>{t('svc.hub.discard_says')}</p>}
          />
        )}
      </div>
    </Section>
  );
};

const Links = ({ service }: Of) => {
  const { t } = useWords();
  const at = `${SERVICES}/${service.id}`;
  return (
    <ul className="kt-plain-list kt-no-print">
      <li>
        <Go to={`${at}/preview`}>{t('svc.hub.preview')}</Go>
      </li>
      {service.edition !== undefined && (
        <li>
          <Go to={`${at}/editions`}>{t('svc.hub.editions')}</Go>
        </li>
      )}
    </ul>
  );
};

const Hub = ({ service }: Of) => {
  const { language } = useWords();
  const { writes, tells } = useMay();
  const isOver = service.state === 'discarded';
  return (
    <>
      {writes && !isOver && <Publish service={service} />}
      {!writes && <Written told={toldIn(service.summary, language)} />}
      {tells && service.commands.includes('announce_places') && <Places service={service} />}
      <Parts service={service} writes={writes && !isOver} />
      <Links service={service} />
      {tells && isShown(service) && <Pausing service={service} />}
      {writes && <More service={service} />}
    </>
  );
};

/** One service card: whether others read it, its free places, and its parts. */
export const View = () => {
  const words = useWords();
  const { t } = words;
  const service = useService(usePathId('service'));
  return (
    <Loaded of={service}>
      {(found) => (
        <Page
          title={titleIn(found.names, words)}
          lead={<StateTag tone={toneOf(found.state)}>{t(`state.service.${found.state}`)}</StateTag>}
          back={{ to: SERVICES, label: t('web.nav.services') }}
        >
          <Hub service={found} />
        </Page>
      )}
    </Loaded>
  );
};
