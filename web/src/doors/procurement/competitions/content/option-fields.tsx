import { MOST_OPTIONS } from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useFieldArray } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { ContentFormProps } from './choices.tsx';
import { nextOption } from './option-form.ts';

/** The buyer's rights to prolong, one after the other, each proposed as a year more. */
export const OptionFields = ({ form }: ContentFormProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'options' });
  const add = (): void => append(nextOption(form.getValues('lastDay'), form.getValues('options')));
  return (
    <>
      {fields.map(({ id }, n) => (
        <fieldset key={id} className="kt-box kt-fieldset kt-stack">
          <legend>{t('competition_page.option', { n: n + 1 })}</legend>
          <TextField
            label={t('competition_page.option.notice')}
            description={t('web.form.day_hint')}
            htmlSize={12}
            {...field(`options.${rowIndex(n)}.noticeBy`)}
          />
          <TextField
            label={t('competition_page.option.last_day')}
            description={t('web.form.day_hint')}
            htmlSize={12}
            {...field(`options.${rowIndex(n)}.lastDay`)}
          />
          <Button type="button" variant="tertiary" size="small" onClick={() => remove(n)}>
            {t('competition_page.option.remove', { n: n + 1 })}
          </Button>
        </fieldset>
      ))}
      {fields.length < MOST_OPTIONS && (
        <div className="kt-row">
          <Button type="button" variant="secondary" onClick={add}>
            {t('competition_page.option.add')}
          </Button>
        </div>
      )}
    </>
  );
};
