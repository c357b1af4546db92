import { FigurePage } from '../../../../shared/agreements/figure/figure-page.tsx';
import { useFigure } from '../../../../shared/agreements/figure/use-figure.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { usePathId } from '../../../../shared/page/use-path.ts';

/** The rows behind one figure of an agreement's card, for the provider whose agreement it is. */
export const View = () => {
  const authority = usePathId('authority');
  const id = usePathId('agreement');
  const asked = useFigure(`/provider/agreements/${authority}/${id}/card`);
  const { figure, query } = asked;
  const agreement = useRead(['own-agreement', id], (api) =>
    api.provider.authorities[':authority'].agreements[':agreement'].$get({ param: { authority, agreement: id } }),
  );
  const rows = useRead(['figure', id, figure, query], (api) =>
    api.provider.authorities[':authority'].agreements[':agreement'].figures[':figure'].$get({
      param: { authority, agreement: id, figure },
      query,
    }),
  );
  return <FigurePage asked={asked} agreement={agreement} rows={rows} />;
};
