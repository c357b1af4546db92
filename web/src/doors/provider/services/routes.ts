import type { PageLine } from '../../../shell/door-route.tsx';

export const servicesPages: readonly PageLine[] = [
  ['provider/services', () => import('./list/view.tsx')],
  ['provider/services/new', () => import('./new/view.tsx')],
  ['provider/services/$service', () => import('./card/view.tsx')],
  ['provider/services/$service/what', () => import('./part/what.tsx')],
  ['provider/services/$service/whom', () => import('./part/whom.tsx')],
  ['provider/services/$service/where', () => import('./part/where.tsx')],
  ['provider/services/$service/site', () => import('./site/view.tsx')],
  ['provider/services/$service/preview', () => import('./preview/view.tsx')],
  ['provider/services/$service/editions', () => import('./editions/view.tsx')],
];
