import { doorOf, type PageLine } from '../../shell/door-route.tsx';

const pages: readonly PageLine[] = [['/', () => import('./start/view.tsx')]];

export const publicRoutes = [doorOf('public', pages, { isOpen: true })];
