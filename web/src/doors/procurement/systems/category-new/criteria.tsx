import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useFieldArray } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Remove } from './remove.tsx';
import { type CategoryFormProps, ThreeFields } from './three-fields.tsx';

const EMPTY = { fi: '', sv: '', en: '' };

/** By what tenders are compared, and how much each may weigh. */
export const Criteria = ({ form }: CategoryFormProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'criteria' });
  return (
    <>
      {fields.map(({ id }, n) => (
        <fieldset key={id} className="kt-box kt-fieldset">
          <legend>{t('cat.criterion', { n: n + 1 })}</legend>
          <Select label={t('cat.criterion.kind')} {...field(`criteria.${rowIndex(n)}.kind`)}>
            <option value="price">{t('cat.criterion.price')}</option>
            <option value="quality">{t('cat.criterion.quality')}</option>
          </Select>
          <ThreeFields form={form} name={`criteria.${rowIndex(n)}.title`} label={t('cat.text')} />
          <div className="kt-row">
            <TextField
              label={t('cat.weight.least')}
              htmlSize={6}
              inputMode="numeric"
              {...field(`criteria.${rowIndex(n)}.minWeight`)}
            />
            <TextField
              label={t('cat.weight.most')}
              htmlSize={6}
              inputMode="numeric"
              {...field(`criteria.${rowIndex(n)}.maxWeight`)}
            />
          </div>
          <Remove show={fields.length > 1} onRemove={() => remove(n)} />
        </fieldset>
      ))}
      <Button
        type="button"
        variant="secondary"
        onClick={() => append({ kind: 'quality', title: EMPTY, minWeight: '0', maxWeight: '50' })}
      >
        {t('cat.criterion.add')}
      </Button>
    </>
  );
};
