import { SERVICE_METHOD_CODES, SERVICE_METHODS, SERVICE_TYPE_CODES, SERVICE_TYPES } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type Service, useEdit } from '../use-service.ts';
import { whatForm } from './forms.ts';
import { PartPage } from './part-page.tsx';

const texts = ({ fi = '', sv = '', en = '' }: Service['names']) => ({ fi, sv, en });

const What = ({ service, done }: { readonly service: Service; readonly done: () => void }) => {
  const { t, name, language } = useWords();
  const first = language === 'sv' ? 'sv' : 'fi';
  const form = useHouseForm(whatForm(first), {
    serviceType: service.serviceType,
    names: texts(service.names),
    summary: texts(service.summary),
    methods: [...service.methods],
    methodsText: texts(service.methodsText),
  });
  const { field } = useFields(form);
  const { act, save } = useEdit(service, done);
  const order = first === 'sv' ? (['sv', 'fi', 'en'] as const) : (['fi', 'sv', 'en'] as const);
  return (
    <HouseForm form={form} act={act} onSend={save} label={t('svc.save')}>
      <Select {...field('serviceType')} label={t('svc.type')}>
        {SERVICE_TYPE_CODES.map((code) => (
          <option key={code} value={code}>
            {name(SERVICE_TYPES[code].names)}
          </option>
        ))}
      </Select>
      {order.map((one) => (
        <fieldset key={one} className="kt-fieldset">
          <legend>{t(`svc.lang.${one}`)}</legend>
          <div className="kt-stack">
            <TextField {...field(`names.${one}`)} label={t('svc.what.name')} />
            <Textarea
              {...field(`summary.${one}`)}
              label={t('svc.what.summary')}
              description={t('svc.what.summary_says')}
              minRows={3}
            />
            <Textarea
              {...field(`methodsText.${one}`)}
              label={`${t('svc.what.how')} (${t('web.optional')})`}
              minRows={2}
            />
          </div>
        </fieldset>
      ))}
      <CheckboxGroup id="methods" legend={`${t('svc.methods')} (${t('web.optional')})`}>
        {SERVICE_METHOD_CODES.map((code) => (
          <Checkbox key={code} value={code} {...form.register('methods')}>
            {name(SERVICE_METHODS[code])}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </HouseForm>
  );
};

/** What the service is: its kind, name, description and ways of working. */
export const View = () => {
  const { t } = useWords();
  return (
    <PartPage title={t('svc.part.what')} lead={<p>{t('svc.what.lead')}</p>}>
      {(service, done) => <What service={service} done={done} />}
    </PartPage>
  );
};
