import type { PageLine } from '../../../shell/door-route.tsx';

export const awardsPages: readonly PageLine[] = [
  ['procurement/award-notices', () => import('./list/view.tsx')],
  ['procurement/award-notices/$quarter', () => import('./quarter/view.tsx')],
];
