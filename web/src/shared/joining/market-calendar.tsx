import { useWords } from '../language/use-words.ts';

type Props = { readonly authority: string; readonly need: string };

/** The dated market meeting of a need, for the reader's own calendar. */
export const MarketCalendar = ({ authority, need }: Props) => {
  const { t, language } = useWords();
  return (
    <p className="kt-no-print">
      <a href={`/api/public/v1/authorities/${authority}/needs/${need}/calendar?language=${language}`} download>
        {t('need.market.calendar')}
      </a>
    </p>
  );
};
