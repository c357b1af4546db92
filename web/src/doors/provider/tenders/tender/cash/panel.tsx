import { dayInFinland } from '@kt/kernel';
import { type CashFlow, cashFlow, type RateCard } from '@kt/terms';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { useNow } from '../../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../../shared/page/data-table.tsx';
import { StatusLine, Strip } from '../../../../../shared/page/parts.tsx';
import type { Invitation } from '../../use-call.ts';
import { firstGuess, monthsToPayment, planOf } from './presenter.ts';

const Months = ({ flow }: { readonly flow: CashFlow }) => {
  const { t, euros } = useWords();
  const { worst, breakEven, resultCents, months } = flow;
  const month = (number: number): string => t('provider.cash.month_n', { n: number });
  return (
    <>
      <Strip
        figures={[
          [t('provider.cash.worst'), `${euros(worst.balanceCents)} (${month(worst.month)})`],
          [t('provider.cash.break_even'), breakEven === undefined ? t('provider.cash.never') : month(breakEven)],
          [t('provider.cash.result'), euros(resultCents)],
        ]}
      />
      <ReadMore header={t('provider.cash.by_month')}>
        <DataTable
          caption={t('provider.cash.by_month')}
          rows={months}
          keyOf={(one) => String(one.month)}
          columns={[
            { key: 'month', title: t('provider.cash.month'), cell: (one) => month(one.month) },
            { key: 'in', title: t('provider.cash.in'), align: 'end', cell: (one) => euros(one.inCents) },
            { key: 'out', title: t('provider.cash.out'), align: 'end', cell: (one) => euros(one.outCents) },
            { key: 'balance', title: t('provider.cash.balance'), align: 'end', cell: (one) => euros(one.balanceCents) },
          ]}
        />
      </ReadMore>
    </>
  );
};

export type PanelProps = {
  readonly call: Pick<Invitation, 'assumptions' | 'rateCard' | 'start' | 'end'>;
  /** With the bidder's prices in it; absent while one is missing. */
  readonly card: RateCard | undefined;
};

const FIELDS = ['clients', 'joining', 'toWork', 'costs', 'costMonths'] as const;

/** The expected cash month by month, as prices and guesses stand now. Nothing of it is saved or sent. */
export const Panel = ({ call, card }: PanelProps) => {
  const { t, name } = useWords();
  const today = dayInFinland(useNow());
  const [guess, setGuess] = useState(() => firstGuess(call));
  const plan = card === undefined ? undefined : planOf(call, card, guess, today);
  return (
    <div className="kt-stack">
      <p>{t('provider.cash.says', { months: monthsToPayment(today) })}</p>
      {FIELDS.map((key) => (
        <TextField
          key={key}
          label={t(`provider.cash.${key}`)}
          description={key === 'clients' && t('provider.cash.clients_say')}
          value={guess[key]}
          onChange={({ target }) => setGuess({ ...guess, [key]: target.value })}
          inputMode="decimal"
          autoComplete="off"
          htmlSize={10}
        />
      ))}
      <fieldset className="kt-fieldset kt-stack">
        <legend>{t('provider.cash.rates')}</legend>
        {call.rateCard.steps.map(({ key, title }) => (
          <TextField
            key={key}
            label={name(title)}
            value={guess.rates[key] ?? ''}
            onChange={({ target }) => setGuess({ ...guess, rates: { ...guess.rates, [key]: target.value } })}
            inputMode="decimal"
            autoComplete="off"
            htmlSize={10}
          />
        ))}
      </fieldset>
      <StatusLine>
        {card === undefined ? t('provider.cash.needs_prices') : plan === undefined && t('provider.cash.needs_guesses')}
      </StatusLine>
      {plan !== undefined && <Months flow={cashFlow(plan)} />}
    </div>
  );
};
