import type { Words } from '../../../../shared/language/use-words.ts';

type Ranked = {
  readonly tender: string;
  readonly rank: number;
  readonly provider: string;
  /** Hundredths of a point. */
  readonly points: Readonly<Record<string, number>>;
  readonly total: number;
};
type Result = {
  readonly decision: { readonly winners: readonly { readonly tender: string }[] };
  readonly ranking: readonly Ranked[];
  readonly own: { readonly tender: string; readonly state: string };
};

const HUNDREDTHS = 100;

export type ResultRow = {
  readonly tender: string;
  readonly rank: string;
  readonly provider: string;
  readonly points: readonly string[];
  readonly total: string;
  readonly isOwn: boolean;
  readonly won: boolean;
};

/** The comparison as a table: places, points by criterion in the call's order, totals. */
export const resultRows = (
  { decision, ranking, own }: Result,
  criteria: readonly { readonly key: string }[],
  nameOfProvider: (provider: string) => string,
  { t, number }: Pick<Words, 't' | 'number'>,
): readonly ResultRow[] =>
  ranking.map(({ tender, rank, provider, points, total }) => {
    const isOwn = tender === own.tender;
    const called = nameOfProvider(provider);
    return {
      tender,
      rank: t('provider.result.rank', { rank }),
      provider: isOwn ? t('provider.result.own', { name: called }) : called,
      points: criteria.map(({ key }) => number((points[key] ?? 0) / HUNDREDTHS)),
      total: number(total / HUNDREDTHS),
      isOwn,
      won: decision.winners.some((winner) => winner.tender === tender),
    };
  });

/** In one sentence: won, or how far from winning and where the points went. */
export const whyNot = ({ decision, ranking, own }: Result, { t, number }: Pick<Words, 't' | 'number'>): string => {
  if (decision.winners.some(({ tender }) => tender === own.tender)) return t('provider.result.won');
  const ours = ranking.find(({ tender }) => tender === own.tender);
  const last = ranking.findLast(({ tender }) => decision.winners.some((winner) => winner.tender === tender));
  if (ours === undefined) return t('provider.result.not_compared');
  if (last === undefined) return t('provider.result.nobody_won');
  return t('provider.result.behind', { rank: ours.rank, points: number((last.total - ours.total) / HUNDREDTHS) });
};
