import { MUNICIPALITIES } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { Path, UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../shared/form/use-fields.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import type { OrganisationShown } from './organisation-form.ts';

type FieldsProps<Shown extends OrganisationShown, Sent> = {
  readonly form: UseFormReturn<Shown, unknown, Sent>;
  /** The form's own names of these fields. */
  readonly at: Readonly<Record<keyof OrganisationShown, Path<Shown>>>;
};

/** Names, home, language and how to reach an organisation. */
export const OrganisationFields = <Shown extends OrganisationShown, Sent>({ form, at }: FieldsProps<Shown, Sent>) => {
  const { t, language } = useWords();
  const { field } = useFields(form);
  const optional = (label: string): string => `${label} (${t('web.optional')})`;
  return (
    <>
      <TextField {...field(at.nameFi)} label={t('provider.register.name_fi')} autoComplete="organization" />
      <TextField {...field(at.nameSv)} label={optional(t('provider.register.name_sv'))} />
      <Select {...field(at.municipality)} label={t('provider.register.municipality')}>
        <option value="">{t('provider.register.elsewhere')}</option>
        {MUNICIPALITIES.map(({ code, names }) => (
          <option key={code} value={code}>
            {language === 'sv' ? names.sv : names.fi}
          </option>
        ))}
      </Select>
      <Select {...field(at.language)} label={t('provider.register.language')}>
        {(['fi', 'sv', 'en'] as const).map((one) => (
          <option key={one} value={one}>
            {t(`provider.language.${one}`)}
          </option>
        ))}
      </Select>
      <TextField
        {...field(at.email)}
        type="email"
        label={t('provider.register.email')}
        description={t('organisation.mailbox_says')}
        autoComplete="email"
      />
      <TextField {...field(at.person)} label={optional(t('organisation.person'))} autoComplete="name" />
      <TextField {...field(at.phone)} type="tel" label={optional(t('provider.register.phone'))} autoComplete="tel" />
      <TextField
        {...field(at.address)}
        label={optional(t('provider.register.address'))}
        autoComplete="street-address"
      />
    </>
  );
};
