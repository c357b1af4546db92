import { LANGUAGES, MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { SERVICE_TYPE_CODES, SERVICE_TYPES } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormReturn } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { PRICED } from './card-of.ts';
import type { EarlierShown, EarlierTyped } from './form.ts';

type FieldsProps = { readonly form: UseFormReturn<EarlierShown, unknown, EarlierTyped> };

/** With whom, what, when and how much. */
export const Terms = ({ form, providers }: FieldsProps & { readonly providers: readonly string[] }) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  const nameOf = useProviderNames(providers);
  const named = providers
    .map((id) => ({ id, text: nameOf(id) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'fi'));
  return (
    <>
      <Select label={t('agr.provider')} {...field('provider')}>
        <option value="">{t('agr.new.choose')}</option>
        {named.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
      <Select label={t('agr.service')} {...field('serviceType')}>
        {SERVICE_TYPE_CODES.map((code) => (
          <option key={code} value={code}>
            {name(SERVICE_TYPES[code].names)}
          </option>
        ))}
      </Select>
      <TextField label={t('agr.first_day')} description={t('web.form.day_hint')} htmlSize={14} {...field('start')} />
      <TextField label={t('agr.last_day')} htmlSize={14} {...field('lastDay')} />
      <TextField label={t('agr.places')} htmlSize={8} inputMode="numeric" {...field('places')} />
      <TextField label={t('agr.ceiling')} description={t('web.form.money_hint')} htmlSize={14} {...field('ceiling')} />
      <TextField label={t('agr.cost_centre')} {...field('costCentre')} />
    </>
  );
};

export const Scope = ({ form }: FieldsProps) => {
  const { t, name } = useWords();
  const { errorOf } = useFields(form);
  return (
    <>
      <CheckboxGroup
        legend={t('agr.languages')}
        id="languages"
        tabIndex={-1}
        error={errorOf('languages')}
        defaultValue={[...form.getValues('languages')]}
      >
        {LANGUAGES.map((one) => (
          <Checkbox key={one} value={one} {...form.register('languages')}>
            {t(`agr.lang.${one}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CheckboxGroup
        legend={t('agr.municipalities')}
        id="municipalities"
        tabIndex={-1}
        error={errorOf('municipalities')}
        defaultValue={[...form.getValues('municipalities')]}
      >
        <div className="kt-choices">
          {MEMBER_MUNICIPALITIES.map(({ code, names }) => (
            <Checkbox key={code} value={code} {...form.register('municipalities')}>
              {name(names)}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
    </>
  );
};

/** A price for each result that the agreement pays for. */
export const Prices = ({ form }: FieldsProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <fieldset className="kt-fieldset kt-stack">
      <legend>{t('agr.new.prices')}</legend>
      {PRICED.map((key, n) => (
        <TextField key={key} label={t(`cat.step.${key}`)} htmlSize={12} {...field(`prices.${rowIndex(n)}.amount`)} />
      ))}
    </fieldset>
  );
};
