import { LANGUAGES, MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { siteFacts } from '../../../../shared/services/card-words.ts';
import { SERVICES, type Service, useEdit } from '../use-service.ts';
import { whereForm } from './forms.ts';
import { PartPage } from './part-page.tsx';

type Of = { readonly service: Service };

const Sites = ({ service }: Of) => {
  const words = useWords();
  const { t } = words;
  const at = `${SERVICES}/${service.id}/site`;
  const add = (
    <Go to={at} as="secondary">
      {t('svc.where.add')}
    </Go>
  );
  return (
    <Section title={t('svc.sites')}>
      {service.sites.length === 0 ? (
        <Empty action={add}>{t('svc.where.sites_none')}</Empty>
      ) : (
        <>
          <ul className="kt-cards">
            {service.sites.map((site) => (
              <li key={site.key} className="kt-card">
                <h3 className="kt-card-title">
                  <Go to={`${at}?key=${site.key}`}>{site.name}</Go>
                </h3>
                <p>{siteFacts(site, words).address}</p>
              </li>
            ))}
          </ul>
          <div className="kt-row">{add}</div>
        </>
      )}
    </Section>
  );
};

const Where = ({ service, done }: Of & { readonly done: () => void }) => {
  const { t, name } = useWords();
  const form = useHouseForm(whereForm, {
    municipalities: [...service.municipalities],
    remote: service.remote ? ['yes'] : [],
    remoteLanguages: [...service.remoteLanguages],
  });
  const { errorOf } = useFields(form);
  const { act, save } = useEdit(service, done);
  const isRemote = form.watch('remote').length > 0;
  return (
    <HouseForm form={form} act={act} onSend={save} label={t('svc.save')}>
      <CheckboxGroup id="municipalities" legend={t('svc.where.of')} error={errorOf('municipalities')}>
        {MEMBER_MUNICIPALITIES.map(({ code, names }) => (
          <Checkbox key={code} value={code} {...form.register('municipalities')}>
            {name(names)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CheckboxGroup id="remote" legend={t('svc.where.remote')}>
        <Checkbox value="yes" {...form.register('remote')}>
          {t('svc.where.remote_yes')}
        </Checkbox>
      </CheckboxGroup>
      {isRemote && (
        <CheckboxGroup id="remoteLanguages" legend={`${t('svc.where.remote_languages')} (${t('web.optional')})`}>
          {LANGUAGES.map((one) => (
            <Checkbox key={one} value={one} {...form.register('remoteLanguages')}>
              {t(`svc.lang.${one}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </HouseForm>
  );
};

/** Where the service is given: sites, municipalities, at a distance. */
export const View = () => {
  const { t } = useWords();
  return (
    <PartPage title={t('svc.part.where')}>
      {(service, done) => (
        <>
          <Sites service={service} />
          <Where service={service} done={done} />
        </>
      )}
    </PartPage>
  );
};
