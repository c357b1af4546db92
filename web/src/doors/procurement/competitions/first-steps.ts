import type { SystemListed, WaitingShown } from '../systems/answers.ts';
import { categoriesIn } from './new/presenter.ts';

type System = Pick<SystemListed, 'id' | 'state' | 'names' | 'categories' | 'initialPeriodEnds'>;
type Waiting = Pick<WaitingShown, 'system' | 'submitted'>;
type Bought = { readonly category: string };

/** What stands between a system and its first competition: requests of the first period, or nothing. */
export type FirstStep =
  | { readonly is: 'blocked'; readonly system: System; readonly requests: number }
  | { readonly is: 'first'; readonly of: ReturnType<typeof categoriesIn>[number] };

const isOver = ({ initialPeriodEnds }: System, now: string): boolean =>
  initialPeriodEnds !== undefined && initialPeriodEnds <= now;

/** Undecided requests that came while the first period ran: until they are decided, nobody may be invited. */
const blocking = (system: System, waiting: readonly Waiting[]): number =>
  waiting.filter(
    ({ system: of, submitted }) =>
      of === system.id && submitted !== undefined && submitted.at < (system.initialPeriodEnds ?? ''),
  ).length;

/**
 * The step towards the first competition of each system that has none yet. While the first period runs, the step is shown
 * only to an authority that has no competition anywhere: it is new here.
 */
export const firstSteps = (
  systems: readonly System[],
  competitions: readonly Bought[],
  waiting: readonly Waiting[],
  now: string,
): readonly FirstStep[] =>
  systems
    .filter(({ categories }) => !competitions.some(({ category }) => categories.some(({ id }) => id === category)))
    .flatMap((system): readonly FirstStep[] => {
      const firsts = categoriesIn([system]).map((of) => ({ is: 'first', of }) as const);
      if (!isOver(system, now)) return competitions.length === 0 ? firsts : [];
      const requests = blocking(system, waiting);
      return requests > 0 && firsts.length > 0 ? [{ is: 'blocked', system, requests }] : firsts;
    });
