import type { PageLine } from '../../../shell/door-route.tsx';

export const agreementsPages: readonly PageLine[] = [
  ['procurement/agreements', () => import('./list/view.tsx')],
  ['procurement/agreements/new', () => import('./new/view.tsx')],
  ['procurement/agreements/$agreement', () => import('./agreement/view.tsx')],
];
