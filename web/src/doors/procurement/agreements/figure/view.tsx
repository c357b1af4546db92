import { FigurePage } from '../../../../shared/agreements/figure/figure-page.tsx';
import { useFigure } from '../../../../shared/agreements/figure/use-figure.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { usePathId } from '../../../../shared/page/use-path.ts';

/** The rows behind one figure of an agreement's card, for the authority. */
export const View = () => {
  const id = usePathId('agreement');
  const asked = useFigure(`/procurement/agreements/${id}/card`);
  const { figure, query } = asked;
  const agreement = useRead(['agreement', id], (api) =>
    api.procurement.agreements[':agreement'].$get({ param: { agreement: id } }),
  );
  const rows = useRead(['figure', id, figure, query], (api) =>
    api.procurement.agreements[':agreement'].figures[':figure'].$get({ param: { agreement: id, figure }, query }),
  );
  return <FigurePage asked={asked} agreement={agreement} rows={rows} />;
};
