import { Button } from '@navikt/ds-react/Button';
import { csvOf } from '../../format/csv.ts';
import { useWords } from '../../language/use-words.ts';
import { Section } from '../../page/page.tsx';
import { Empty } from '../../page/parts.tsx';
import { saveFile } from '../../page/save-file.ts';
import type { AgreementShown } from '../answers.ts';
import { figurePath } from '../figure/figure-address.ts';
import { monthText } from './months.ts';
import { Method, Rows, Value, Volume } from './parts.tsx';
import { type CardShown, cardTable, reasonTables, receptionRows, resultRows } from './presenter.ts';

type CardProps = {
  readonly agreement: AgreementShown;
  readonly shown: CardShown;
  /** The card's own address, where the rows behind its figures are; absent for those who see figures alone. */
  readonly card?: string;
  /** Whether a provider looks at its own card. */
  readonly isOwn?: boolean;
};

/** Everything of the chosen months, as tables on the page and as a file. */
const OfMonths = ({ agreement, shown, card }: CardProps) => {
  const words = useWords();
  const { t } = words;
  const { from, to } = shown;
  const pathOf = card === undefined ? undefined : (figure: string) => figurePath(card, figure, { from, to });
  const received = receptionRows(shown, words);
  const results = resultRows(shown, agreement.terms, words);
  const reasons = reasonTables(shown, words);
  const save = (): void => {
    const sections = [
      { title: t('figures.reception'), rows: received },
      { title: t('figures.results'), rows: results },
      ...reasons.map(({ caption, rows }) => ({ title: caption, rows })),
    ];
    const text = csvOf(cardTable(sections));
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${agreement.id}-${shown.from}-${shown.to}.csv`);
  };
  const period = `${monthText(shown.from)}–${monthText(shown.to)}`;
  return (
    <>
      <Section title={t('figures.chosen', { period })}>
        <Rows
          caption={t('figures.reception')}
          first={t('figures.measure')}
          second={t('figures.count')}
          rows={received}
          pathOf={pathOf}
        />
        <Rows
          caption={t('figures.results')}
          first={t('figures.results.step')}
          second={t('figures.share')}
          rows={results}
          pathOf={pathOf}
        />
        {reasons.map(({ kind, caption, rows }) => (
          <Rows
            key={kind}
            caption={caption}
            first={t('figures.reason')}
            second={t('figures.count')}
            rows={rows}
            pathOf={pathOf}
          />
        ))}
      </Section>
      <div className="kt-row kt-no-print">
        <Button onClick={save}>{t('figures.csv')}</Button>
        <Button variant="secondary" onClick={() => window.print()}>
          {t('figures.print')}
        </Button>
      </div>
      <Method least={shown.least} />
    </>
  );
};

/** How an agreement has gone: its value and volumes as a whole, the rest of the referrals of the chosen months. */
export const Scorecard = ({ agreement, shown, card, isOwn = false }: CardProps) => {
  const { t } = useWords();
  const { terms } = agreement;
  const isEmpty = shown.card.offered === 0 && shown.card.cancelled === 0;
  return (
    <>
      <Value ceilingCents={terms.ceilingCents} value={shown.value} card={card} isOwn={isOwn} />
      <Volume value={shown.value} volume={terms.volume} />
      {isEmpty ? (
        <Empty>{t(shown.from > shown.to ? 'figures.backwards' : 'figures.none')}</Empty>
      ) : (
        <OfMonths agreement={agreement} shown={shown} {...(card !== undefined && { card })} />
      )}
    </>
  );
};
