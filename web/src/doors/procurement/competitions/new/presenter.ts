import type { SystemShown } from '../../systems/answers.ts';

const TAKES_COMPETITIONS: readonly SystemShown['state'][] = ['open', 'closing'];

type Row = Pick<SystemShown, 'id' | 'state' | 'names' | 'categories'>;

/** Every category in which a competition may be started now, with its system's name. */
export const categoriesIn = (systems: readonly Row[]) =>
  systems
    .filter(({ state }) => TAKES_COMPETITIONS.includes(state))
    .flatMap(({ id, names, categories }) => categories.map((category) => ({ system: id, names, category })));
