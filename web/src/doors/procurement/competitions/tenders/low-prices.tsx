import { lowPrices } from '@kt/competition/domain/low-price.ts';
import { dayInFinland } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { Alert } from '@navikt/ds-react/Alert';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type CompetitionShown, type TenderShown, useProviderNames } from '../reads.ts';
import { providersIn } from './presenter.ts';

/** Prices of the opened tenders that seem abnormally low, in the rule of the day of publication. */
export const lowIn = (rows: readonly TenderShown[], { published }: Pick<CompetitionShown, 'published'>) =>
  published === undefined ? [] : lowPrices(rows, published.at);

type LowPricesProps = { readonly shown: CompetitionShown; readonly rows: readonly TenderShown[] };

/** Which prices seem abnormally low, how low, and whether their bidders have been asked. */
export const LowPrices = ({ shown, rows }: LowPricesProps) => {
  const { t, name, euros, percent } = useWords();
  const low = lowIn(rows, shown);
  const tenders = low.flatMap((one) => {
    const tender = rows.find(({ id }) => id === one.tender);
    return tender === undefined ? [] : [{ ...one, ...tender }];
  });
  const names = useProviderNames(providersIn(tenders));
  if (shown.published === undefined || tenders.length === 0) return null;
  const share = percent(commonRule('lowPriceBelowMeanShare', dayInFinland(shown.published.at)));
  return (
    <Alert variant="warning" inline>
      <p>{t('competition_page.low.lead', { share })}</p>
      <ul>
        {tenders.map(({ id, provider, price, meanOfOthers, clarifications }) => {
          const isAsked = clarifications.some(({ ground }) => ground !== 'unclear');
          const who = provider === undefined ? id : name(names.get(provider) ?? { fi: provider });
          const says = { who, price: euros(price), mean: euros(meanOfOthers) };
          return (
            <li key={id}>
              {`${t('competition_page.low.one', says)} ${t(isAsked ? 'competition_page.low.asked' : 'competition_page.low.unasked')}`}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
};
