import type { PageLine } from '../../../shell/door-route.tsx';

export const agreementsPages: readonly PageLine[] = [
  ['procurement/agreements', () => import('./list/view.tsx')],
  ['procurement/agreements/new', () => import('./new/view.tsx')],
  ['procurement/agreements/import', () => import('./import/view.tsx')],
  ['procurement/agreements/$agreement', () => import('./agreement/view.tsx')],
  ['procurement/agreements/$agreement/card', () => import('./card/view.tsx')],
  ['procurement/agreements/$agreement/card/$figure', () => import('./figure/view.tsx')],
];
