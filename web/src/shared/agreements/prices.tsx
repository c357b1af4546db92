import { dayInFinland } from '@kt/kernel';
import { useNow } from '../api/clock-context.ts';
import { useWords } from '../language/use-words.ts';
import { DataTable } from '../page/data-table.tsx';
import { PriceTable } from '../trade/price-table.tsx';
import type { AgreementShown } from './answers.ts';
import { cardNow, priceHistory } from './price-history.ts';
import { priceSteps } from './price-steps.ts';

type Shown = { readonly agreement: AgreementShown };

/** The prices of today, and the days of those before and after them. */
export const Prices = ({ agreement }: Shown) => {
  const words = useWords();
  const { t, day } = words;
  const { card, from } = cardNow(agreement, dayInFinland(useNow()));
  const history = priceHistory(agreement, words);
  return (
    <>
      <PriceTable card={card} caption={from === undefined ? t('agr.card') : t('agr.card.since', { day: day(from) })} />
      {history !== undefined && (
        <DataTable
          caption={t('agr.prices.history')}
          columns={[
            { key: 'step', title: t('price.step'), cell: ({ title }) => title },
            ...history.columns.map(({ key, title }, n) => ({
              key,
              title,
              align: 'end' as const,
              cell: ({ prices }: (typeof history.lines)[number]) => prices[n],
            })),
          ]}
          rows={history.lines}
          keyOf={({ key }) => key}
        />
      )}
    </>
  );
};

/** What a proposed card makes dearer or cheaper, step by step, before anybody accepts it. */
export const PriceDifference = ({ agreement }: Shown) => {
  const words = useWords();
  const { t } = words;
  const after = agreement.proposed?.change.rateCard;
  if (after === undefined) return null;
  return (
    <DataTable
      caption={t('agr.prices.difference')}
      columns={[
        { key: 'step', title: t('price.step'), cell: ({ title }) => title },
        { key: 'before', title: t('agr.prices.before'), align: 'end', cell: ({ before }) => before },
        { key: 'after', title: t('agr.prices.after'), align: 'end', cell: (row) => row.after },
        { key: 'difference', title: t('agr.prices.more'), align: 'end', cell: ({ difference }) => difference },
      ]}
      rows={priceSteps(agreement.terms.rateCard, after, words)}
      keyOf={({ key }) => key}
    />
  );
};
