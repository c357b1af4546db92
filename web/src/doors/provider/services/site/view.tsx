import { LANGUAGES, MEMBER_MUNICIPALITIES, type MunicipalityCode, RESPONSIBLE_MUNICIPALITY } from '@kt/kernel';
import { ACCESSIBILITY, ACCESSIBILITY_CODES } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { SERVICES, type Service, useEdit, useService } from '../use-service.ts';
import { freeKey, siteForm, siteShown, withSite } from './form.ts';

type Of = { readonly service: Service; readonly keyAsked: string | undefined; readonly done: () => void };

const Remove = ({ service, keyAsked, done }: Of) => {
  const { t } = useWords();
  const { act, save } = useEdit(service, done);
  const sites = service.sites
    .filter(({ key }) => key !== keyAsked)
    .map((site) => ({ ...site, languages: [...site.languages], accessibility: [...site.accessibility] }));
  return (
    <ActButton
      label={t('svc.site.remove')}
      act={act}
      onAct={() => save({ sites })}
      variant="secondary"
      confirm={<p>{t('svc.site.remove_says')}</p>}
    />
  );
};

const Site = ({ service, keyAsked, done, home }: Of & { readonly home: MunicipalityCode }) => {
  const { t, name } = useWords();
  const site = service.sites.find(({ key }) => key === keyAsked);
  const form = useHouseForm(siteForm, siteShown(site, { home, languages: service.languages }));
  const { field } = useFields(form);
  const { act, save } = useEdit(service, done);
  const key = site?.key ?? freeKey(service.sites);
  return (
    <>
      <HouseForm
        form={form}
        act={act}
        onSend={(sent) => save({ sites: withSite(service.sites, key, sent) })}
        label={t('svc.save')}
      >
        <TextField {...field('name')} label={t('svc.site.name')} />
        <TextField {...field('street')} label={`${t('svc.site.street')} (${t('web.optional')})`} />
        <Select {...field('municipality')} label={t('svc.site.municipality')}>
          {MEMBER_MUNICIPALITIES.map(({ code, names }) => (
            <option key={code} value={code}>
              {name(names)}
            </option>
          ))}
        </Select>
        <CheckboxGroup id="languages" legend={t('svc.site_languages')}>
          {LANGUAGES.map((one) => (
            <Checkbox key={one} value={one} {...form.register('languages')}>
              {t(`svc.lang.${one}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <CheckboxGroup id="accessibility" legend={`${t('svc.access')} (${t('web.optional')})`}>
          {ACCESSIBILITY_CODES.map((code) => (
            <Checkbox key={code} value={code} {...form.register('accessibility')}>
              {name(ACCESSIBILITY[code])}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </HouseForm>
      {site !== undefined && <Remove service={service} keyAsked={keyAsked} done={done} />}
    </>
  );
};

/** One site of a card: where, in which languages, and what helps to get there. */
export const View = () => {
  const { t } = useWords();
  const go = useGo();
  const id = usePathId('service');
  const keyAsked = useSearchText('key');
  const to = `${SERVICES}/${id}/where`;
  const service = useService(id);
  const own = useRead(['own-provider'], (api) => api.provider.providers.own.$get());
  const home = own.data?.homeMunicipality ?? RESPONSIBLE_MUNICIPALITY;
  return (
    <Page title={t('svc.site.title')} back={{ to, label: t('svc.part.where') }}>
      <Loaded of={own}>
        {() => (
          <Loaded of={service}>
            {(found) => <Site service={found} keyAsked={keyAsked} home={home} done={() => void go(to)} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
};
