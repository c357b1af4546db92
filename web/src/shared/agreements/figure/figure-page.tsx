import type { ComponentProps } from 'react';
import { useWords } from '../../language/use-words.ts';
import { Loaded } from '../../page/loaded.tsx';
import { Page } from '../../page/page.tsx';
import type { AgreementShown } from '../answers.ts';
import { FigureRows } from './figure-rows.tsx';
import { type FigureShown, figureName } from './presenter.ts';
import type { useFigure } from './use-figure.ts';

type Read<T> = ComponentProps<typeof Loaded<T>>['of'];
type FigurePageProps = {
  /** What the address asks for. */
  readonly asked: ReturnType<typeof useFigure>;
  readonly agreement: Read<AgreementShown>;
  readonly rows: Read<FigureShown>;
};

/** The rows behind one figure of an agreement's card, alike for both parties. */
export const FigurePage = ({ asked: { figure, period, card, next }, agreement, rows }: FigurePageProps) => {
  const words = useWords();
  const { t } = words;
  return (
    <Page
      title={agreement.data === undefined ? t('figures.title') : figureName(figure, agreement.data.terms, words)}
      lead={<p>{period === undefined ? t('figures.rows.whole') : t('figures.chosen', { period })}</p>}
      back={{ to: card, label: t('figures.title') }}
    >
      <Loaded of={agreement}>
        {(found) => (
          <Loaded of={rows}>
            {(shown) => <FigureRows figure={figure} agreement={found} shown={shown} card={card} next={next} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
};
