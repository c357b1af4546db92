import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { CardReach, CardTexts } from './fields.tsx';
import { type ServiceSent, serviceForm } from './form.ts';
import { Places } from './places.tsx';
import { type Service, shownOf } from './presenter.ts';

const Publish = ({ service }: { readonly service: Service }) => {
  const { t } = useWords();
  const api = useApi();
  const of = { param: { service: service.id }, json: {} };
  const one = api.provider.services[':service'];
  const publish = useAct((_: object, options) => read(one.publication.$post(of, options)));
  const withdraw = useAct((_: object, options) => read(one.withdrawal.$post(of, options)));
  const discard = useAct((_: object, options) => read(one.discarding.$post(of, options)));
  const may = (command: string): boolean => service.commands.includes(command);
  return (
    <div className="kt-box">
      <p>{t(service.state === 'published' ? 'provider.service.is_published' : 'provider.service.is_not_published')}</p>
      <div className="kt-row">
        {may('publish') && (
          <ActButton
            label={t('provider.service.publish')}
            act={publish}
            onAct={() => publish.run({}, service.version)}
          />
        )}
        {may('withdraw') && (
          <ActButton
            label={t('provider.service.withdraw')}
            act={withdraw}
            onAct={() => withdraw.run({}, service.version)}
            variant="secondary"
            confirm={<p>{t('provider.service.withdraw_says')}</p>}
          />
        )}
        {may('discard') && (
          <ActButton
            label={t('provider.service.discard')}
            act={discard}
            onAct={() => discard.run({}, service.version)}
            variant="secondary"
            confirm={<p>{t('provider.service.discard_says')}</p>}
          />
        )}
      </div>
    </div>
  );
};

const Card = ({ service }: { readonly service: Service }) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(serviceForm, shownOf(service));
  const edit = useAct((json: ServiceSent, options) =>
    read(api.provider.services[':service'].card.$post({ param: { service: service.id }, json }, options)),
  );
  return (
    <Section title={t('provider.service.card')}>
      <HouseForm
        form={form}
        act={edit}
        onSend={(card) => edit.run(card, service.version)}
        label={t('web.save')}
        variant="secondary"
      >
        <CardReach form={form} />
        <CardTexts form={form} />
      </HouseForm>
      <StatusLine>{edit.done ? t('web.saved') : ''}</StatusLine>
    </Section>
  );
};

/** One service card: its state, free places, and what it says. */
export const View = () => {
  const { t, name } = useWords();
  const { has } = useSession();
  const id = usePathId('service');
  const service = useRead(['service', id], (api) => api.provider.services[':service'].$get({ param: { service: id } }));
  const writes = has('org_admin', 'writer');
  return (
    <Loaded of={service}>
      {(found) => (
        <Page
          title={name(found.names)}
          lead={
            <StateTag tone={found.state === 'published' ? 'success' : 'neutral'}>
              {t(`state.service.${found.state}`)}
            </StateTag>
          }
          back={{ to: '/provider/services', label: t('web.nav.services') }}
        >
          {writes && found.state !== 'discarded' && <Publish service={found} />}
          {found.commands.includes('announce_places') && has('org_admin', 'writer', 'worker') && (
            <Places service={found} />
          )}
          {writes && found.commands.includes('edit') && <Card service={found} />}
        </Page>
      )}
    </Loaded>
  );
};
