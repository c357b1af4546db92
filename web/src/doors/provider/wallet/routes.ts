import type { PageLine } from '../../../shell/door-route.tsx';

export const walletPages: readonly PageLine[] = [
  ['provider/wallet', () => import('./overview/view.tsx')],
  ['provider/wallet/$kind', () => import('./add/view.tsx')],
];
