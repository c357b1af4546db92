import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../../../../shared/language/use-words.ts';
import { excerptOf, type Said } from './said-before.ts';

type TakeOverProps = {
  readonly said: Said | undefined;
  /** What the field holds now. */
  readonly now: string;
  readonly label: string;
  /** What is shown of it in the same line; the beginning of the text in a box where nothing is given. */
  readonly inLine?: string;
  readonly onTake: (text: string) => void;
};

/** What was said before, with one key to take it over; once taken, where it came from. Nothing over what is written. */
export const TakeOver = ({ said, now, label, inLine, onTake }: TakeOverProps) => {
  const { t } = useWords();
  if (said === undefined) return null;
  if (now === said.text) return <p className="kt-quiet">{t('tender.said.taken', { from: said.from })}</p>;
  if (now.trim() !== '') return null;
  const isShort = inLine !== undefined;
  return (
    <div className={isShort ? 'kt-stack kt-tight' : 'kt-card kt-tight'} {...(!isShort && { 'data-edge': 'plain' })}>
      <p className="kt-quiet">{isShort ? `${said.from} – ${inLine}` : said.from}</p>
      {!isShort && <p>{excerptOf(said.text)}</p>}
      <div className="kt-row">
        <Button
          type="button"
          size="small"
          variant="secondary"
          aria-label={`${t('tender.said.take')}: ${label}`}
          onClick={() => onTake(said.text)}
        >
          {t('tender.said.take')}
        </Button>
      </div>
    </div>
  );
};
