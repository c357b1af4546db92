import { dayInFinland } from '@kt/kernel';
import { afterSwitchDaysOf, type RateCard } from '@kt/terms';
import { useNow } from '../api/clock-context.ts';
import { useWords } from '../language/use-words.ts';

/** What a rate card pays for after a client has switched to another provider. */
export const AfterSwitch = ({ card }: { readonly card: Pick<RateCard, 'afterSwitchDays'> }) => {
  const { t } = useWords();
  const count = afterSwitchDaysOf(card, dayInFinland(useNow()));
  return <p className="kt-quiet">{count === 0 ? t('price.after_switch_none') : t('price.after_switch', { count })}</p>;
};
