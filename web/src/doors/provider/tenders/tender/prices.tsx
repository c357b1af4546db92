import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormReturn } from 'react-hook-form';
import { centsOf } from '../../../../shared/form/fields.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Shown } from './draft.ts';
import type { TenderSent } from './form.ts';
import type { PriceLine } from './presenter.ts';
import type { SaidBefore } from './said-before.ts';
import { TakeOver } from './take-over.tsx';
import { useTake } from './use-take.ts';

type PricesProps = {
  readonly form: UseFormReturn<Shown, unknown, TenderSent>;
  readonly lines: readonly PriceLine[];
  readonly said: SaidBefore['prices'];
};

/** A price for each step that is bid, with what it weighs in the comparison as it is typed. */
export const Prices = ({ form, lines, said }: PricesProps) => {
  const { t, euros, number } = useWords();
  const { field } = useFields(form);
  const take = useTake(form);
  return lines.map(({ key, title, isOwn, cap, times, total }) => {
    const weighs = t('provider.tender.weighs', {
      times: number(times),
      total: total === undefined ? '–' : euros(total),
    });
    return isOwn ? (
      <div key={key} className="kt-card">
        <TakeOver
          said={said[key]}
          now={form.watch(`prices.${key}`)}
          label={title}
          inLine={euros(centsOf(said[key]?.text ?? '') ?? 0)}
          onTake={(text) => take(`prices.${key}`, text)}
        />
        <TextField
          {...field(`prices.${key}`)}
          label={title}
          description={t('provider.tender.cap', { cap: euros(cap) })}
          inputMode="decimal"
          autoComplete="off"
          htmlSize={14}
        />
        <p className="kt-quiet">{weighs}</p>
      </div>
    ) : (
      <div key={key} className="kt-card" data-edge="plain">
        <p>
          <strong>{title}</strong> {t('provider.tender.set_by_buyer', { price: euros(cap) })}
        </p>
        <p className="kt-quiet">{weighs}</p>
      </div>
    );
  });
};
