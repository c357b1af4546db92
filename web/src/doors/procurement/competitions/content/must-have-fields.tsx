import { MOST_MUST_HAVES } from '@kt/competition/domain/must-haves.ts';
import { Button } from '@navikt/ds-react/Button';
import { useFieldArray } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { ContentFormProps } from './choices.tsx';
import { nextKey } from './must-have-form.ts';
import { MustHaveRow } from './must-have-row.tsx';

/** What every tender must meet, yes or no; most competitions need none beyond what the category requires. */
export const MustHaveFields = ({ form }: ContentFormProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'mustHaves' });
  return (
    <>
      {fields.map(({ id }, n) => (
        <MustHaveRow
          key={id}
          number={n + 1}
          fieldIn={(language) => field(`mustHaves.${rowIndex(n)}.title.${language}`)}
          onRemove={() => remove(n)}
        />
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
