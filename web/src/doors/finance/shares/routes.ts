import type { PageLine } from '../../../shell/door-route.tsx';

export const sharesPages: readonly PageLine[] = [
  ['finance/shares', () => import('./shares/view.tsx')],
  ['finance/ledger', () => import('./ledger/view.tsx')],
];
