import type { PageLine } from '../../../../shell/door-route.tsx';

const COMPETITIONS = 'procurement/competitions';

/** What is written before it is published: pages heavy by themselves, without the texts of all that comes after. */
export const writingPages: readonly PageLine[] = [
  [`${COMPETITIONS}/new`, () => import('../new/view.tsx')],
  [`${COMPETITIONS}/$competition/edit`, () => import('../edit/view.tsx')],
  [`${COMPETITIONS}/$competition/test-copy`, () => import('../test-copy/view.tsx')],
];
