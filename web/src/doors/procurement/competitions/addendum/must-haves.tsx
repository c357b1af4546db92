import { LANGUAGES } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { AddendumSent, AddendumShown } from './form.ts';

type MustHavesProps = { readonly form: UseFormReturn<AddendumShown, unknown, AddendumSent> };

/** Minimum requirements of an open call: worded better or dropped, never added. */
export const MustHaves = ({ form }: MustHavesProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const { fields, remove } = useFieldArray({ control: form.control, name: 'mustHaves' });
  return fields.map(({ id }, n) => (
    <fieldset key={id} className="kt-box kt-fieldset">
      <legend>{t('competition_page.must.one', { n: n + 1 })}</legend>
      {LANGUAGES.map((one) => (
        <TextField
          key={one}
          lang={one}
          label={`${t('competition_page.must.text')}, ${t(`competition_page.in.${one}`)}${one === 'en' ? ` (${t('web.optional')})` : ''}`}
          {...field(`mustHaves.${rowIndex(n)}.title.${one}`)}
        />
      ))}
      <Button type="button" variant="tertiary" size="small" onClick={() => remove(n)}>
        {t('competition_page.must.remove', { n: n + 1 })}
      </Button>
    </fieldset>
  ));
};
