import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { type CompetitionShown, type EvaluationShown, useProviderNames } from '../reads.ts';
import { providersIn } from '../tenders/presenter.ts';
import { inPoints, type RankRow, rankRows } from './presenter.ts';

type RankingTableProps = { readonly evaluation: EvaluationShown; readonly shown: Pick<CompetitionShown, 'content'> };

/** The ranking: points by criterion, the total, and what broke a tie. */
export const RankingTable = ({ evaluation, shown: { content } }: RankingTableProps) => {
  const { t, name, number } = useWords();
  const rows = rankRows(evaluation);
  const names = useProviderNames(providersIn(rows));
  return (
    <>
      <DataTable<RankRow>
        caption={t('competition_page.ranking')}
        columns={[
          {
            key: 'provider',
            title: t('competition_page.tenderer'),
            cell: ({ rank, provider }) => `${number(rank)}. ${provider ? name(names.get(provider) ?? {}) : ''}`,
          },
          ...content.criteria.map(({ key, title }) => ({
            key,
            title: name(title),
            align: 'end' as const,
            cell: ({ points }: RankRow) => number(inPoints(points[key] ?? 0)),
          })),
          {
            key: 'total',
            title: t('competition_page.total'),
            align: 'end',
            cell: ({ total }) => <strong>{number(inPoints(total))}</strong>,
          },
          {
            key: 'result',
            title: t('competition_page.result'),
            cell: ({ rank, decidedBy }) =>
              [
                t(rank <= content.winners ? 'competition_page.wins' : 'competition_page.loses'),
                ...(decidedBy === 'points' ? [] : [t(`competition_page.tie.${decidedBy}`)]),
              ].join(', '),
          },
        ]}
        rows={rows}
        keyOf={({ tender }) => tender}
      />
      <p className="kt-quiet">{t('competition_page.formula')}</p>
    </>
  );
};
