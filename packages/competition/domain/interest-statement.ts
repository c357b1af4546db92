import type { Actor, Id, Stamp } from '@kt/kernel';

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
type Staffed = { readonly content: { readonly evaluators: readonly Id<'person'>[] } };

export const hasTies = ({ organisations, people }: Ties): boolean => organisations.length + people.length > 0;

/** Whether somebody has declared a tie to the competition, in whatever capacity. */
export const isTied = ({ statements }: Stated, by: Actor): boolean =>
  statements.some((statement) => statement.by === by && hasTies(statement));

export const hasDeclared = ({ statements }: Stated, by: Actor, capacity: Capacity): boolean =>
  statements.some((statement) => statement.by === by && statement.capacity === capacity);

/** The evaluators whose scores count: those named, without whoever has declared a tie. */
export const actingEvaluators = (state: Stated & Staffed): readonly Id<'person'>[] =>
  state.content.evaluators.filter((one) => !isTied(state, one));
