import { type Actor, err, type Id, type Instant, ok, type Result, type Stamp } from '@kt/kernel';

/** In what capacity somebody states what ties them to a competition. */
export const CAPACITIES = ['opener', 'evaluator'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** What ties somebody to whom: nothing at all, or organisations invited and persons who open or evaluate with them. */
export type Ties = {
  readonly organisations: readonly Id<'organisation'>[];
  readonly people: readonly Id<'person'>[];
};

/** One statement, kept for good: whoever has declared a tie acts no more in that competition. */
export type InterestStatement = Stamp & Ties & { readonly capacity: Capacity };

type Stated = { readonly statements: readonly InterestStatement[] };
type Staffed = {
  readonly content: { readonly evaluators: readonly Id<'person'>[] };
  readonly substitutes?: readonly Substitute[];
};

/** Somebody named to evaluate in place of an evaluator who has declared a tie. */
export type Substitute = Stamp & { readonly person: Id<'person'>; readonly instead: Id<'person'> };

export const hasTies = ({ organisations, people }: Ties): boolean => organisations.length + people.length > 0;

/** Whether somebody has declared a tie to the competition, in whatever capacity. */
export const isTied = ({ statements }: Stated, by: Actor): boolean =>
  statements.some((statement) => statement.by === by && hasTies(statement));

export const hasDeclared = ({ statements }: Stated, by: Actor, capacity: Capacity): boolean =>
  statements.some((statement) => statement.by === by && statement.capacity === capacity);

/** Everyone ever named to evaluate: the first ones and whoever came in their place. */
export const evaluatorsOf = ({ content, substitutes = [] }: Staffed): readonly Id<'person'>[] => [
  ...content.evaluators,
  ...substitutes.map(({ person }) => person),
];

/** The evaluators whose scores count: those named, without whoever has declared a tie. */
export const actingEvaluators = (state: Stated & Staffed): readonly Id<'person'>[] =>
  evaluatorsOf(state).filter((one) => !isTied(state, one));

export type EvaluatorRefusal =
  | { readonly code: 'competition.not_evaluator' }
  | { readonly code: 'competition.conflict_of_interest' }
  | { readonly code: 'competition.must_state_ties' };

/** Whether somebody may see and score the opened tenders: an evaluator who has stated that nothing ties them to anybody. */
export const mayEvaluate = (state: Stated & Staffed, by: Actor): Result<true, EvaluatorRefusal> => {
  if (!evaluatorsOf(state).some((one) => one === by)) return err({ code: 'competition.not_evaluator' });
  if (isTied(state, by)) return err({ code: 'competition.conflict_of_interest' });
  return hasDeclared(state, by, 'evaluator') ? ok(true) : err({ code: 'competition.must_state_ties' });
};

/** Tied evaluators in whose place nobody has been named. */
export const toBeReplaced = (state: Stated & Staffed): readonly Id<'person'>[] =>
  evaluatorsOf(state).filter(
    (one) => isTied(state, one) && !(state.substitutes ?? []).some(({ instead }) => instead === one),
  );

/** When an evaluator last declared a tie: what was agreed before was agreed with them. */
export const lastTieAt = (state: Stated & Staffed): Instant | undefined =>
  state.statements
    .filter((one) => hasTies(one) && evaluatorsOf(state).some((evaluator) => evaluator === one.by))
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
