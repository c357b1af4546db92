import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { usePeople } from '../people.ts';
import { type CompetitionShown, type EvaluationShown, useProviderNames } from '../reads.ts';
import { providersIn } from '../tenders/presenter.ts';
import { pointsText, type RankRow, rankRows } from './presenter.ts';

type RankingTableProps = {
  readonly evaluation: EvaluationShown;
  readonly shown: Pick<CompetitionShown, 'content' | 'decision' | 'evaluation'>;
};

/** The ranking: points by criterion, the total, and what broke a tie. */
export const RankingTable = ({ evaluation, shown: { content, decision, evaluation: locked } }: RankingTableProps) => {
  const { t, name, number, moment, language } = useWords();
  const people = usePeople();
  const { witnesses = [] } = locked ?? {};
  const rows = rankRows(evaluation);
  const wins = (rank: number, tender: string): boolean =>
    decision === undefined ? rank <= content.winners : decision.winners.some((one) => one.tender === tender);
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
            cell: ({ points }: RankRow) => pointsText(language, points[key] ?? 0),
          })),
          {
            key: 'total',
            title: t('competition_page.total'),
            align: 'end',
            cell: ({ total }) => <strong>{pointsText(language, total)}</strong>,
          },
          {
            key: 'result',
            title: t('competition_page.result'),
            cell: ({ rank, tender, decidedBy }) =>
              [
                t(wins(rank, tender) ? 'competition_page.wins' : 'competition_page.loses'),
                ...(decidedBy === 'points' ? [] : [t(`competition_page.tie.${decidedBy}`)]),
              ].join(', '),
          },
        ]}
        rows={rows}
        keyOf={({ tender }) => tender}
      />
      <p className="kt-quiet">{t('competition_page.formula')}</p>
      {witnesses.length > 0 && (
        <Facts
          rows={[
            [
              t('competition_page.draw.witnesses'),
              witnesses.map(({ person, at }) => `${people([person])}, ${moment(at)}`).join('; '),
            ],
          ]}
        />
      )}
    </>
  );
};
