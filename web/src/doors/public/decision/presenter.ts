import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import type { Words } from '../../../shared/language/use-words.ts';

type Decisions = Api['public']['authorities'][':authority']['decisions'];
export type DecisionShown = Held<Awaited<ReturnType<Decisions[':competition']['$get']>>>;

export type ComparedRow = {
  readonly key: string;
  readonly provider: string;
  readonly place: string;
  readonly points: string;
  readonly price: string;
  readonly wins: boolean;
};

const HUNDREDTHS = 100;
const UNRANKED = Number.MAX_SAFE_INTEGER;
const NOTHING = '–';

/** All tenders side by side, the ranked in order, then those that were not compared. */
export const comparedRows = (
  { compared, winners }: Pick<DecisionShown, 'compared' | 'winners'>,
  { t, name, number, euros }: Pick<Words, 't' | 'name' | 'number' | 'euros'>,
): readonly ComparedRow[] =>
  compared
    .toSorted((a, b) => (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED))
    .map(({ provider, names, rank, points, priceCents }) => ({
      key: provider,
      provider: name(names) || t('decision.unnamed'),
      place: rank === undefined ? NOTHING : number(rank),
      points: points === undefined ? NOTHING : number(points / HUNDREDTHS),
      price: priceCents === undefined ? NOTHING : euros(priceCents),
      wins: winners.some((winner) => winner.provider === provider),
    }));
