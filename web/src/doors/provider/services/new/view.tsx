import { SERVICE_TYPE_CODES, SERVICE_TYPES } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { SERVICES } from '../use-service.ts';
import { newForm } from './form.ts';

type Sent = z.output<ReturnType<typeof newForm>>;

/** A new service card: what kind it is and what it is called. */
export const View = () => {
  const { t, name, language } = useWords();
  const api = useApi();
  const go = useGo();
  const own = language === 'sv' ? 'sv' : 'fi';
  const form = useHouseForm(newForm(own), { serviceType: 'work_coaching', name: '' });
  const { field } = useFields(form);
  const draft = useAct(
    (json: Sent, options) => read(api.provider.services.$post({ json }, options)),
    ({ id }) => go(`${SERVICES}/${id}`),
  );
  return (
    <Page
      title={t('svc.own.new')}
      lead={<p>{t('svc.new.says')}</p>}
      back={{ to: SERVICES, label: t('web.nav.services') }}
    >
      <HouseForm form={form} act={draft} onSend={(card) => draft.run(card)} label={t('svc.new.save')}>
        <Select {...field('serviceType')} label={t('svc.type')}>
          {SERVICE_TYPE_CODES.map((code) => (
            <option key={code} value={code}>
              {name(SERVICE_TYPES[code].names)}
            </option>
          ))}
        </Select>
        <TextField {...field('name')} label={`${t('svc.what.name')} (${t(`svc.lang.${own}`)})`} />
      </HouseForm>
    </Page>
  );
};
