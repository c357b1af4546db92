import { REQUIREMENT_KINDS } from '@kt/terms';
import { Alert } from '@navikt/ds-react/Alert';
import { Button } from '@navikt/ds-react/Button';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useFieldArray, useWatch } from 'react-hook-form';
import { centsOf } from '../../../../shared/form/fields.ts';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { mostFor } from './form.ts';
import { Remove } from './remove.tsx';
import { EMPTY_REQUIREMENT } from './requirement-form.ts';
import { type CategoryFormProps, ThreeFields } from './three-fields.tsx';
import type { WithValidity } from './validity.ts';

type RowProps = CategoryFormProps & WithValidity & { readonly n: number };

/** Demanded turnover, with a warning and a reason when it is more than twice a year's value. */
const Turnover = ({ form, n, validity }: RowProps) => {
  const { t, euros } = useWords();
  const { field } = useFields(form);
  const [turnover, value] = useWatch({
    control: form.control,
    name: [`requirements.${rowIndex(n)}.turnover`, 'estimatedValue'],
  });
  const most = mostFor(value, validity);
  const demanded = centsOf(turnover);
  const isTooMuch = most !== undefined && demanded !== undefined && demanded > most;
  return (
    <>
      <TextField
        label={t('scat.turnover')}
        description={t('web.form.money_hint')}
        htmlSize={14}
        {...field(`requirements.${rowIndex(n)}.turnover`)}
      />
      <div role="status">
        {isTooMuch && <Alert variant="warning">{t('scat.turnover.much', { most: euros(most) })}</Alert>}
      </div>
      {isTooMuch && (
        <Textarea label={t('scat.turnover.reason')} {...field(`requirements.${rowIndex(n)}.turnoverReason`)} />
      )}
    </>
  );
};

const Row = ({ form, n, validity }: RowProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const kind = useWatch({ control: form.control, name: `requirements.${rowIndex(n)}.kind` });
  return (
    <>
      <Select label={t('cat.criterion.kind')} {...field(`requirements.${rowIndex(n)}.kind`)}>
        {REQUIREMENT_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`requirement.kind.${one}`)}
          </option>
        ))}
      </Select>
      <ThreeFields form={form} name={`requirements.${rowIndex(n)}.text`} label={t('cat.text')} />
      {kind === 'references' && (
        <TextField
          label={t('scat.count')}
          htmlSize={6}
          inputMode="numeric"
          {...field(`requirements.${rowIndex(n)}.count`)}
        />
      )}
      {kind === 'turnover' && <Turnover form={form} n={n} validity={validity} />}
      <ReadMore header={t('scat.explanation.add')}>
        <ThreeFields
          form={form}
          name={`requirements.${rowIndex(n)}.explanation`}
          label={t('scat.explanation')}
          isOptional
        />
      </ReadMore>
    </>
  );
};

/** Yes/no demands that everybody admitted meets. */
export const Requirements = ({ form, validity }: CategoryFormProps & WithValidity) => {
  const { t } = useWords();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'requirements' });
  return (
    <>
      {fields.map(({ id }, n) => (
        <fieldset key={id} className="kt-box kt-fieldset">
          <legend>{t('cat.requirement', { n: n + 1 })}</legend>
          <Row form={form} n={n} validity={validity} />
          <Remove show={fields.length > 1} onRemove={() => remove(n)} />
        </fieldset>
      ))}
      <Button type="button" variant="secondary" onClick={() => append(EMPTY_REQUIREMENT)}>
        {t('cat.requirement.add')}
      </Button>
    </>
  );
};
