import type { ServiceType } from '@kt/terms';
import type { SystemShown } from '../../systems/answers.ts';
import type { CompetitionRow } from '../reads.ts';

const TAKES_COMPETITIONS: readonly SystemShown['state'][] = ['open', 'closing'];

type Row = Pick<SystemShown, 'id' | 'state' | 'names' | 'categories'>;

/** Every category in which a competition for a service, if one is named, may be started now, with its system's name. */
export const categoriesIn = (systems: readonly Row[], serviceType?: ServiceType) =>
  systems
    .filter(({ state }) => TAKES_COMPETITIONS.includes(state))
    .flatMap(({ id, names, categories }) =>
      categories
        .filter(({ serviceTypes }) => serviceType === undefined || serviceTypes.includes(serviceType))
        .map((category) => ({ system: id, names, category })),
    );

type Earlier = Pick<CompetitionRow, 'id' | 'title' | 'state' | 'deadline' | 'category'>;
const MOST_EARLIER = 10;

/** What a new competition can be made from: whatever was finished in a category that takes competitions, newest first. */
export const earlierIn = <R extends Earlier>(rows: readonly R[], categories: readonly string[]): readonly R[] =>
  rows.filter(({ state, category }) => state !== 'draft' && categories.includes(category)).slice(0, MOST_EARLIER);
