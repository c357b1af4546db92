import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { ContentFormProps } from './choices.tsx';
import { PRICE_MODELS } from './form.ts';

/** Whether prices are bid under a cap, or the same for all. */
export const PriceModelField = ({ form }: ContentFormProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const { error, id, ...model } = field('priceModel');
  return (
    <RadioGroup
      legend={t('writing.prices.model')}
      id={id}
      name={model.name}
      error={error}
      defaultValue={form.getValues('priceModel')}
    >
      {PRICE_MODELS.map((one) => (
        <Radio key={one} value={one} {...model}>
          {t(`writing.prices.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
};
