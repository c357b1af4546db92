import { DISTANCE_GROUPS } from '@kt/terms';
import { TextField } from '@navikt/ds-react/TextField';
import { useWatch } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { ContentFormProps } from './choices.tsx';
import type { ContentBase } from './content-base.ts';
import { PriceModelField } from './price-model-field.tsx';

type PriceFieldsProps = ContentFormProps & { readonly base: ContentBase };

const Clients = ({ form }: ContentFormProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <fieldset className="kt-fieldset">
      <legend>{t('competition_page.clients')}</legend>
      <p className="kt-quiet">{t('competition_page.form.clients_hint')}</p>
      <div className="kt-row">
        {DISTANCE_GROUPS.map((group) => (
          <TextField
            key={group}
            label={t('competition_page.form.group', { group })}
            htmlSize={5}
            inputMode="numeric"
            {...field(`clients.${group}`)}
          />
        ))}
      </div>
    </fieldset>
  );
};

/** What each step costs at most, and how many of a hundred clients are expected to reach it. */
export const PriceFields = ({ form, base }: PriceFieldsProps) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  const isBid = useWatch({ control: form.control, name: 'priceModel' }) === 'bids';
  return (
    <>
      {base.bids.length > 0 && <PriceModelField form={form} />}
      <Clients form={form} />
      {base.rateCard.steps.map(({ key, title }, n) => (
        <fieldset key={key} className="kt-fieldset">
          <legend>{name(title)}</legend>
          <div className="kt-row">
            <TextField
              label={t(`competition_page.form.${isBid && base.bids.includes(key) ? 'by_bid' : 'by_buyer'}`)}
              htmlSize={10}
              inputMode="decimal"
              {...field(`steps.${rowIndex(n)}.price`)}
            />
            {DISTANCE_GROUPS.map((group) => (
              <TextField
                key={group}
                label={t('competition_page.form.rate', { group })}
                htmlSize={4}
                inputMode="decimal"
                {...field(`steps.${rowIndex(n)}.rates.${group}`)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
};
