import { type Demand, type Excluding, proportionOf, type Reach } from '@kt/competition/domain/reach.ts';
import { type Cents, type LocalDate, type MunicipalityCode, municipalityOf, plusDays } from '@kt/kernel';
import { mostTurnover } from '@kt/purchasing/domain/proportionality.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { CompetitionShown } from '../reads.ts';
import type { CategoryShown } from './content-base.ts';

export type ReachShown = Reach & { readonly isWhole: boolean };
type Asked = Pick<CompetitionShown['content'], 'languages' | 'municipalities'>;
type Teller = Pick<Words, 't' | 'euros' | 'language'>;

const municipalityName = (code: MunicipalityCode, { language }: Pick<Words, 'language'>): string =>
  municipalityOf(code)?.names[language === 'sv' ? 'sv' : 'fi'] ?? code;

const demandName = (demand: Demand, words: Teller): string =>
  demand.is === 'language'
    ? words.t(`competition_page.language.${demand.language}`)
    : municipalityName(demand.municipality, words);

/** Demands that leave out as many are told together. */
const excludingLines = (excluding: readonly Excluding[], words: Teller): ReachLines['excluding'] =>
  [...Map.groupBy(excluding, ({ demand, providers }) => `${demand.is} ${String(providers)}`)].map(([key, alike]) => ({
    key,
    text: words.t('writing.reach.lacking', {
      names: alike.map(({ demand }) => demandName(demand, words)).join(', '),
      count: alike[0]?.providers ?? 0,
    }),
  }));

export type ReachLines = {
  readonly invited: string;
  /** Absent while nobody has a card. */
  readonly fitting?: string;
  /** Demands that leave somebody out. */
  readonly excluding: readonly { readonly key: string; readonly text: string }[];
  readonly warnings: readonly string[];
};

/** Whom a call would reach, in words. */
export const reachLines = (reach: ReachShown, asked: Asked, words: Teller): ReachLines => {
  const { t } = words;
  const { admitted, unknown, isWhole } = reach;
  const known = admitted - unknown;
  const { fitting, excluding } = proportionOf(reach, asked);
  return {
    invited: t('writing.reach.invited', { count: admitted }),
    ...(known > 0 && { fitting: t('writing.reach.fitting', { fitting, known }) }),
    excluding: excludingLines(excluding, words),
    warnings: [
      ...(known > 0 && fitting === 0 ? [t('writing.reach.nobody_fits')] : []),
      ...(unknown > 0 ? [t('writing.reach.unknown', { count: unknown })] : []),
      ...(isWhole ? [] : [t('writing.reach.partial')]),
    ],
  };
};

type Worth = { readonly ceilingCents: Cents; readonly start: LocalDate; readonly end: LocalDate };

/** Demands of turnover in the category that are out of proportion to what this competition is worth a year. */
export const turnoverWarnings = (
  requirements: CategoryShown['requirements'],
  { ceilingCents, start, end }: Worth,
  { t, euros }: Teller,
): readonly string[] => {
  const most = mostTurnover(ceilingCents, { from: start, lastDay: plusDays(end, -1) });
  return requirements.flatMap(({ turnoverCents }) =>
    turnoverCents !== undefined && turnoverCents > most
      ? [t('writing.reach.turnover', { demanded: euros(turnoverCents), most: euros(most) })]
      : [],
  );
};
