import { useWords } from '../../language/use-words.ts';
import { type Column, DataTable } from '../../page/data-table.tsx';
import { Go } from '../../page/go.tsx';
import { Empty } from '../../page/parts.tsx';
import type { AgreementShown } from '../answers.ts';
import { type FigureShown, isMoney, type ShownRow, shownRows, totalText } from './presenter.ts';

type RowsProps = {
  readonly figure: string;
  readonly agreement: AgreementShown;
  readonly shown: FigureShown;
  readonly card: string;
  /** The address of this page with a further page asked for. */
  readonly next: (cursor: string) => string;
};

/** The rows behind a figure, as many and of the same sum as the figure itself; without anybody's name or reference. */
export const FigureRows = ({ figure, agreement, shown, card, next }: RowsProps) => {
  const words = useWords();
  const { t } = words;
  const rows = shownRows(figure, shown.rows, agreement.terms, words);
  const back = <Go to={card}>{t('figures.rows.back')}</Go>;
  if (shown.total.rows === 0) return <Empty action={back}>{t('figures.rows.none')}</Empty>;
  const what: Column<ShownRow> = {
    key: 'what',
    title: t(isMoney(figure) ? 'figures.results.step' : 'figures.reason'),
    cell: (row) => row.what,
  };
  return (
    <>
      <p>
        <strong>{totalText(figure, shown, words)}</strong>
      </p>
      {shown.isHidden ? (
        <Empty action={back}>{t('figures.rows.hidden', { least: shown.least })}</Empty>
      ) : (
        <DataTable
          caption={t('figures.rows.caption')}
          columns={[
            { key: 'month', title: t('figures.rows.month'), cell: ({ month }: ShownRow) => month },
            ...(rows.some((row) => row.what !== '') ? [what] : []),
            { key: 'value', title: t('figures.count'), cell: ({ value }: ShownRow) => value, align: 'end' },
          ]}
          rows={rows}
          keyOf={({ key }) => key}
        />
      )}
      {shown.cursor !== undefined && (
        <p>
          <Go to={next(shown.cursor)}>{t('figures.rows.next')}</Go>
        </p>
      )}
    </>
  );
};
