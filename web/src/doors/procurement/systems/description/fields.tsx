import { LANGUAGES } from '@kt/kernel';
import { RULE_PROFILES } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Described, DescribeShown } from './form.ts';

type FieldsProps = { readonly form: UseFormReturn<DescribeShown, unknown, Described> };

export const DescriptionFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  const { field, errorOf } = useFields(form);
  return (
    <>
      {LANGUAGES.map((one) => (
        <TextField key={one} label={`${t('sys.name')} ${t(`lang.in.${one}`)}`} lang={one} {...field(`names.${one}`)} />
      ))}
      <Select label={t('sys.profile')} {...field('profile')}>
        {RULE_PROFILES.map((profile) => (
          <option key={profile} value={profile}>
            {t(`rule_profile.${profile}`)}
          </option>
        ))}
      </Select>
      <TextField label={t('sys.last_day')} description={t('web.form.day_hint')} htmlSize={14} {...field('lastDay')} />
      <TextField label={t('sys.value')} description={t('web.form.money_hint')} {...field('estimatedValue')} />
      <CheckboxGroup
        legend={t('sys.languages')}
        id="languages"
        tabIndex={-1}
        error={errorOf('languages')}
        defaultValue={form.formState.defaultValues?.languages?.map(String) ?? []}
      >
        {LANGUAGES.map((one) => (
          <Checkbox key={one} value={one} {...form.register('languages')}>
            {t(`lang.${one}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  );
};
