import { MUNICIPALITIES } from '@kt/kernel';
import { SERVICE_TYPE_CODES, SERVICE_TYPES, TARGET_GROUP_CODES, TARGET_GROUPS } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { LANGUAGES, type ServiceSent, type ServiceShown } from './form.ts';

type Form = UseFormReturn<ServiceShown, unknown, ServiceSent>;

/** What the card says, in each language. */
export const CardTexts = ({ form }: { readonly form: Form }) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const languages = form.watch('languages');
  return LANGUAGES.filter((one) => languages.includes(one)).map((language) => (
    <div key={language} className="kt-stack">
      <TextField
        {...field(`names.${language}`)}
        label={t('provider.service.name_in', { language: t(`provider.language.${language}`) })}
      />
      <Textarea
        {...field(`summary.${language}`)}
        label={t('provider.service.summary_in', { language: t(`provider.language.${language}`) })}
        description={t('provider.service.summary_says')}
        minRows={3}
      />
    </div>
  ));
};

/** For whom and where. */
export const CardReach = ({ form }: { readonly form: Form }) => {
  const { t, name, language } = useWords();
  const { field, errorOf } = useFields(form);
  return (
    <>
      <Select {...field('serviceType')} label={t('provider.call.service')}>
        {SERVICE_TYPE_CODES.map((code) => (
          <option key={code} value={code}>
            {name(SERVICE_TYPES[code].names)}
          </option>
        ))}
      </Select>
      <CheckboxGroup id="languages" legend={t('provider.call.languages')} error={errorOf('languages')}>
        {LANGUAGES.map((one) => (
          <Checkbox key={one} value={one} {...form.register('languages')}>
            {t(`provider.language.${one}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CheckboxGroup id="municipalities" legend={t('provider.call.where')} error={errorOf('municipalities')}>
        {MUNICIPALITIES.filter(({ member }) => member).map(({ code, names }) => (
          <Checkbox key={code} value={code} {...form.register('municipalities')}>
            {language === 'sv' ? names.sv : names.fi}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CheckboxGroup id="remote" legend={t('provider.service.remote')}>
        <Checkbox value="yes" {...form.register('remote')}>
          {t('provider.service.remote_yes')}
        </Checkbox>
      </CheckboxGroup>
      <CheckboxGroup id="targetGroups" legend={`${t('provider.service.groups')} (${t('web.optional')})`}>
        {TARGET_GROUP_CODES.map((code) => (
          <Checkbox key={code} value={code} {...form.register('targetGroups')}>
            {name(TARGET_GROUPS[code])}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  );
};
