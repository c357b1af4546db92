import { doorOf, type PageLine } from '../../shell/door-route.tsx';

const pages: readonly PageLine[] = [
  ['/', () => import('./start/view.tsx')],
  ['open', () => import('./open/view.tsx')],
  ['open/$authority/$category', () => import('./admitted/view.tsx')],
  ['decisions', () => import('./decisions/view.tsx')],
  ['open-data', () => import('./data/view.tsx')],
];

export const publicRoutes = [doorOf('public', pages, { isOpen: true })];
