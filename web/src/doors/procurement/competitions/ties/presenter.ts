import { evaluatorsOf } from '@kt/competition/domain/interest-statement.ts';
import type { CompetitionShown } from '../reads.ts';

export type Capacity = CompetitionShown['statements'][number]['capacity'];
export type Standing = 'silent' | 'free' | 'tied';

type Looked = Pick<CompetitionShown, 'statements'>;

/** What somebody has stated so far in one capacity; a tie binds in both. */
export const standingOf = ({ statements }: Looked, me: string, capacity: Capacity): Standing => {
  const own = statements.filter(({ by }) => by === me);
  if (own.some(({ organisations, people }) => organisations.length + people.length > 0)) return 'tied';
  return own.some((statement) => statement.capacity === capacity) ? 'free' : 'silent';
};

/** In what capacity the reader declares: an evaluator of this very competition, or one of the openers. */
export const capacityOf = (
  shown: Pick<CompetitionShown, 'content' | 'substitutes'>,
  me: string,
  isOpener: boolean,
): Capacity | undefined => {
  if (evaluatorsOf(shown).some((one) => one === me)) return 'evaluator';
  return isOpener ? 'opener' : undefined;
};
