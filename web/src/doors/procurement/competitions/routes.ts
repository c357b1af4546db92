import type { PageLine } from '../../../shell/door-route.tsx';

const ONE = 'procurement/competitions/$competition';

export const competitionsPages: readonly PageLine[] = [
  ['procurement/competitions', () => import('./board/view.tsx')],
  ['procurement/competitions/new', () => import('./new/view.tsx')],
  [ONE, () => import('./one/view.tsx')],
  [`${ONE}/edit`, () => import('./edit/view.tsx')],
];
