import { LANGUAGES } from '@kt/kernel';
import { SERVICE_TYPES, type ServiceType } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { ContentFormProps } from './choices.tsx';
import { TextHints } from './live-advice.tsx';

/** What is bought, in both national languages, and in English if wanted. */
export const TextFields = ({
  form,
  serviceTypes,
}: ContentFormProps & { readonly serviceTypes: readonly ServiceType[] }) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  const labelIn = (label: string, language: 'fi' | 'sv' | 'en'): string => {
    const optional = language === 'en' ? ` (${t('web.optional')})` : '';
    return `${label}, ${t(`competition_page.in.${language}`)}${optional}`;
  };
  return (
    <>
      {LANGUAGES.map((one) => (
        <TextField
          key={one}
          lang={one}
          label={labelIn(t('competition_page.form.title'), one)}
          {...field(`title.${one}`)}
        />
      ))}
      <TextHints form={form} of="title" />
      {LANGUAGES.map((one) => (
        <Textarea
          key={one}
          lang={one}
          minRows={2}
          maxRows={10}
          label={labelIn(t('competition_page.need'), one)}
          {...field(`need.${one}`)}
        />
      ))}
      <TextHints form={form} of="need" />
      <Select label={t('competition_page.service_type')} {...field('serviceType')}>
        {serviceTypes.map((code) => (
          <option key={code} value={code}>
            {name(SERVICE_TYPES[code].names)}
          </option>
        ))}
      </Select>
    </>
  );
};
