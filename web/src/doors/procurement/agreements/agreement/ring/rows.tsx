import { WHOLE_BP } from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import { useAreas } from '../../../../../shared/agreements/buyers/use-authority-names.ts';
import { rowIndex } from '../../../../../shared/form/row-index.ts';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { StatusLine } from '../../../../../shared/page/parts.tsx';
import { type RingShown, type RingTyped, typedSum } from './form.ts';

type RingFormProps = { readonly form: UseFormReturn<RingShown, unknown, RingTyped> };
type RowsProps = RingFormProps & {
  readonly lead: string;
  /** Whether buyers may join and leave, or only their shares change. */
  readonly isOpen: boolean;
};

/** What the shares come to, told while they are typed. */
const Sum = ({ form }: RingFormProps) => {
  const { t, percent } = useWords();
  const buyers = useWatch({ control: form.control, name: 'buyers' });
  const sum = typedSum(buyers);
  if (buyers.length < 2) return <StatusLine>{t('agr.ring.alone')}</StatusLine>;
  const facts = { sum: percent(sum), rest: percent(Math.abs(WHOLE_BP - sum)) };
  if (sum === WHOLE_BP) return <StatusLine>{t('agr.ring.sum', facts)}</StatusLine>;
  return <StatusLine>{t(sum < WHOLE_BP ? 'agr.ring.sum_short' : 'agr.ring.sum_over', facts)}</StatusLine>;
};

const Area = ({ form, n, lead }: RowsProps & { readonly n: number }) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const areas = useAreas().filter(({ authority }) => authority !== lead);
  return (
    // Made anew when the areas have come: before that it can show none of them, not even the buyer's own.
    <Select key={areas.length} label={t('agr.ring.area')} {...field(`buyers.${rowIndex(n)}.authority`)}>
      <option value="">{t('agr.ring.choose')}</option>
      {areas.map(({ authority, name }) => (
        <option key={authority} value={authority}>
          {name}
        </option>
      ))}
    </Select>
  );
};

/** The buyers one by one, the lead first. */
export const BuyerRows = (props: RowsProps) => {
  const { form, lead, isOpen } = props;
  const { t } = useWords();
  const { field } = useFields(form);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'buyers' });
  const areas = useAreas();
  const nameOf = (id: string): string => areas.find(({ authority }) => authority === id)?.name ?? '';
  const legendOf = (n: number, authority: string): string => {
    if (n === 0) return `${nameOf(lead)} · ${t('agr.buyers.lead')}`;
    return isOpen ? t('agr.ring.buyer', { n: n + 1 }) : nameOf(authority);
  };
  return (
    <>
      {fields.map(({ id, authority }, n) => (
        <fieldset key={id} className="kt-box kt-fieldset kt-stack">
          <legend>{legendOf(n, authority)}</legend>
          {n > 0 && isOpen && <Area {...props} n={n} />}
          <TextField
            label={t('agr.ring.share')}
            description={n === 0 ? t('agr.ring.share_hint') : undefined}
            htmlSize={8}
            inputMode="decimal"
            {...field(`buyers.${rowIndex(n)}.share`)}
          />
          {n > 0 && isOpen && (
            <>
              <TextField
                label={`${t('agr.ring.cost_centre')} (${t('web.optional')})`}
                {...field(`buyers.${rowIndex(n)}.costCentre`)}
              />
              <Button type="button" variant="tertiary" size="small" onClick={() => remove(n)}>
                {t('agr.ring.remove')}
              </Button>
            </>
          )}
        </fieldset>
      ))}
      {isOpen && (
        <div className="kt-row">
          <Button
            type="button"
            variant="secondary"
            onClick={() => append({ authority: '', share: '', costCentre: '' })}
          >
            {t('agr.ring.add')}
          </Button>
        </div>
      )}
      <Sum form={form} />
    </>
  );
};
