import { MOST_MUST_HAVES } from '@kt/competition/domain/must-haves.ts';
import { LANGUAGES } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useFieldArray } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { ContentFormProps } from './choices.tsx';
import { nextKey } from './must-have-form.ts';

/** What every tender must meet, yes or no; most competitions need none beyond what the category requires. */
export const MustHaveFields = ({ form }: ContentFormProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'mustHaves' });
  return (
    <>
      {fields.map(({ id }, n) => (
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
      ))}
      {fields.length < MOST_MUST_HAVES && (
        <Button
          type="button"
          variant="secondary"
          onClick={() => append({ key: nextKey(form.getValues('mustHaves')), title: { fi: '', sv: '', en: '' } })}
        >
          {t('competition_page.must.add')}
        </Button>
      )}
    </>
  );
};
