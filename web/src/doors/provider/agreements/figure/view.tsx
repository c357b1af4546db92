import { FigureRows } from '../../../../shared/agreements/figure/figure-rows.tsx';
import { figureName } from '../../../../shared/agreements/figure/presenter.ts';
import { useFigure } from '../../../../shared/agreements/figure/use-figure.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';

/** The rows behind one figure of an agreement's card, for the provider whose agreement it is. */
export const View = () => {
  const words = useWords();
  const { t } = words;
  const authority = usePathId('authority');
  const id = usePathId('agreement');
  const { figure, query, period, card, next } = useFigure(`/provider/agreements/${authority}/${id}/card`);
  const agreement = useRead(['own-agreement', id], (api) =>
    api.provider.authorities[':authority'].agreements[':agreement'].$get({ param: { authority, agreement: id } }),
  );
  const rows = useRead(['figure', id, figure, query], (api) =>
    api.provider.authorities[':authority'].agreements[':agreement'].figures[':figure'].$get({
      param: { authority, agreement: id, figure },
      query,
    }),
  );
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
