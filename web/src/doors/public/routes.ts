import { doorOf, type PageLine } from '../../shell/door-route.tsx';

const pages: readonly PageLine[] = [
  ['/', () => import('./start/view.tsx')],
  ['open', () => import('./open/view.tsx')],
  ['open/$authority/$category', () => import('./admitted/view.tsx')],
  ['decisions', () => import('./decisions/view.tsx')],
  ['open-data', () => import('./data/view.tsx')],
];

/** What is bought, in detail: with words of its own, so that the front page carries none of them. */
const openPages: readonly PageLine[] = [
  ['open/$authority/decisions/$competition', () => import('./decision/view.tsx')],
  ['open/planned', () => import('./planned/view.tsx')],
  ['open/$authority/systems/$system', () => import('./system/view.tsx')],
  ['open/$authority/systems/$system/$category', () => import('./category/view.tsx')],
];

/** What services there are, likewise. */
const servicePages: readonly PageLine[] = [
  ['services', () => import('./services/view.tsx')],
  ['services/paths', () => import('./paths/view.tsx')],
  ['services/compare', () => import('./compare/view.tsx')],
  ['services/$service', () => import('./service/view.tsx')],
];

/** What anybody may check alone. */
const verifyPages: readonly PageLine[] = [
  ['verify/ranking', () => import('./verify/ranking.tsx')],
  ['verify/receipt', () => import('./verify/receipt/view.tsx')],
];

export const publicRoutes = [
  doorOf('public', pages, { isOpen: true }),
  doorOf('open', openPages, { isOpen: true }),
  doorOf('services', servicePages, { isOpen: true }),
  doorOf('verify', verifyPages, { isOpen: true }),
];
