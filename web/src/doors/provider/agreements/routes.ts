import type { PageLine } from '../../../shell/door-route.tsx';

export const agreementsPages: readonly PageLine[] = [
  ['provider/agreements', () => import('./list/view.tsx')],
  ['provider/agreements/$authority/$agreement', () => import('./agreement/view.tsx')],
  ['provider/agreements/$authority/$agreement/card', () => import('./card/view.tsx')],
  ['provider/agreements/$authority/$agreement/card/$figure', () => import('./figure/view.tsx')],
];
