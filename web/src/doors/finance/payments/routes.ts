import type { PageLine } from '../../../shell/door-route.tsx';

export const paymentsPages: readonly PageLine[] = [
  ['finance/lines', () => import('./lines/view.tsx')],
  ['finance/lines/$line', () => import('./line/view.tsx')],
  ['finance/runs', () => import('./runs/view.tsx')],
  ['finance/runs/$run', () => import('./run/view.tsx')],
];
