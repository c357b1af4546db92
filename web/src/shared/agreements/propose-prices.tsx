import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import type { Act } from '../api/use-act.ts';
import { HouseForm } from '../form/house-form.tsx';
import { rowIndex } from '../form/row-index.ts';
import { useFields } from '../form/use-fields.ts';
import { useHouseForm } from '../form/use-house-form.ts';
import { useWords } from '../language/use-words.ts';
import type { AgreementShown } from './answers.ts';
import type { ChangeProposal } from './change.tsx';
import { CHANGE_REASONS } from './change-form.ts';
import { basisPointsOf, movedPrices, pricesBody, pricesForm, pricesShown } from './prices-form.ts';

type MoveProps = { readonly onMove: (basisPoints: number) => void };

/** An index adjustment: one percentage for all prices, which can still be mended one by one. */
const MoveAll = ({ onMove }: MoveProps) => {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const move = (): void => {
    const points = basisPointsOf(text);
    setWrong(points === undefined);
    if (points !== undefined) onMove(points);
  };
  return (
    <div className="kt-row">
      <TextField
        id="percent"
        label={t('agr.prices.percent')}
        description={t('agr.prices.percent_hint')}
        htmlSize={8}
        value={text}
        onChange={({ target }) => setText(target.value)}
        error={isWrong ? t('agr.prices.percent_wrong') : undefined}
      />
      <Button type="button" variant="secondary" onClick={move}>
        {t('agr.prices.move')}
      </Button>
    </div>
  );
};

type ProposeProps = { readonly agreement: AgreementShown; readonly act: Act<ChangeProposal> };

/** Other prices for the same results from a day on; the other side must accept them. */
export const ProposePrices = ({ agreement, act }: ProposeProps) => {
  const { t, name } = useWords();
  const card = agreement.terms.rateCard;
  const form = useHouseForm(pricesForm, pricesShown(card));
  const { field } = useFields(form, 'propose-prices');
  const send = (typed: Parameters<typeof pricesBody>[1]): void => {
    const body = pricesBody(card, typed);
    if (body === undefined) form.setError('prices.0.amount', { message: 'agr.prices.nothing' });
    else void act.run(body, agreement.version);
  };
  return (
    <ReadMore header={t('agr.prices.title')}>
      <p className="kt-quiet">{t('agr.prices.lead')}</p>
      <HouseForm
        within="propose-prices"
        form={form}
        act={act}
        onSend={send}
        label={t('agr.prices.propose')}
        variant="secondary"
      >
        <MoveAll onMove={(points) => form.setValue('prices', movedPrices(card, points))} />
        <fieldset className="kt-fieldset kt-stack">
          <legend>{t('agr.prices.new')}</legend>
          {card.steps.map((step, n) => (
            <TextField
              key={step.key}
              label={name(step.title)}
              htmlSize={12}
              {...field(`prices.${rowIndex(n)}.amount`)}
            />
          ))}
        </fieldset>
        <TextField
          label={t('agr.prices.from')}
          description={t('agr.prices.from_hint')}
          htmlSize={12}
          {...field('from')}
        />
        <Checkbox id="underWay" description={t('agr.prices.under_way_hint')} {...form.register('underWay')}>
          {t('agr.prices.under_way')}
        </Checkbox>
        <Select label={t('agr.change.reason')} {...field('reason')}>
          {CHANGE_REASONS.map((one) => (
            <option key={one} value={one}>
              {t(`agr.change.${one}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </ReadMore>
  );
};
