import { LANGUAGES, MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { rowIndex } from '../../../../../shared/form/row-index.ts';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import type { SiteShown, SupplementShown, SupplementTyped } from './form.ts';

type RowsProps = { readonly form: UseFormReturn<SupplementShown, unknown, SupplementTyped> };
type RowProps = RowsProps & { readonly n: number };
const EMPTY_SITE: SiteShown = { name: '', street: '', municipality: '', languages: [] };

const SiteRow = ({ form, n }: RowProps) => {
  const { t, name } = useWords();
  const { field, errorOf } = useFields(form);
  const at = `sites.${rowIndex(n)}` as const;
  return (
    <>
      <TextField label={t('agr.site.name')} {...field(`${at}.name`)} />
      <TextField label={`${t('agr.site.street')} (${t('web.optional')})`} {...field(`${at}.street`)} />
      <Select label={t('agr.site.municipality')} {...field(`${at}.municipality`)}>
        <option value="">{t('agr.site.choose')}</option>
        {MEMBER_MUNICIPALITIES.map(({ code, names }) => (
          <option key={code} value={code}>
            {name(names)}
          </option>
        ))}
      </Select>
      <CheckboxGroup
        legend={t('agr.languages')}
        id={`${at}.languages`}
        tabIndex={-1}
        error={errorOf(`${at}.languages`)}
        defaultValue={[...form.getValues(`${at}.languages`)]}
      >
        {LANGUAGES.map((one) => (
          <Checkbox key={one} value={one} {...form.register(`${at}.languages`)}>
            {t(`agr.lang.${one}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  );
};

type Place = Pick<SiteShown, 'name' | 'municipality'>;
const placeOf = ({ name, municipality }: Place): string => `${name}|${municipality}`;

const useMunicipality = () => {
  const { name } = useWords();
  return ({ municipality }: Place): string => {
    const found = MEMBER_MUNICIPALITIES.find(({ code }) => code === municipality);
    return found === undefined ? '' : name(found.names);
  };
};

/** Where the service is given; `found` are the sites that the provider's own service cards tell. */
export const SiteRows = ({ form, found }: RowsProps & { readonly found: readonly SiteShown[] }) => {
  const { t } = useWords();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'sites' });
  const municipalityIn = useMunicipality();
  const known = new Set(fields.map(placeOf));
  const others = found.filter((site) => !known.has(placeOf(site)));
  return (
    <>
      <h3>{t('agr.sites')}</h3>
      {fields.map(({ id }, n) => (
        <fieldset key={id} className="kt-box kt-fieldset kt-stack">
          <legend>{t('agr.site', { n: n + 1 })}</legend>
          <SiteRow form={form} n={n} />
          <Button type="button" variant="tertiary" size="small" onClick={() => remove(n)}>
            {t('agr.site.remove')}
          </Button>
        </fieldset>
      ))}
      <div className="kt-row">
        {others.map((site) => (
          <Button key={placeOf(site)} type="button" variant="secondary" onClick={() => append(site)}>
            {t('agr.site.add_known', { name: `${site.name}, ${municipalityIn(site)}` })}
          </Button>
        ))}
        <Button type="button" variant="secondary" onClick={() => append(EMPTY_SITE)}>
          {t('agr.site.add')}
        </Button>
      </div>
    </>
  );
};

/** The rights to prolong, one after the other: by when notice is given, and how far each goes. */
export const OptionRows = ({ form }: RowsProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'options' });
  return (
    <>
      <h3>{t('agr.supplement.options')}</h3>
      <p className="kt-quiet">{t('agr.supplement.options_lead')}</p>
      {fields.map(({ id }, n) => (
        <fieldset key={id} className="kt-box kt-fieldset kt-stack">
          <legend>{t('agr.option', { n: n + 1 })}</legend>
          <TextField
            label={t('agr.option.notice')}
            description={t('web.form.day_hint')}
            htmlSize={14}
            {...field(`options.${rowIndex(n)}.noticeBy`)}
          />
          <TextField label={t('agr.option.last_day')} {...field(`options.${rowIndex(n)}.lastDay`)} />
          <Button type="button" variant="tertiary" size="small" onClick={() => remove(n)}>
            {t('agr.option.remove')}
          </Button>
        </fieldset>
      ))}
      <div className="kt-row">
        <Button type="button" variant="secondary" onClick={() => append({ noticeBy: '', lastDay: '' })}>
          {t('agr.option.add')}
        </Button>
      </div>
    </>
  );
};
