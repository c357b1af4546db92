import type { PageLine } from '../../../shell/door-route.tsx';

export const walletsPages: readonly PageLine[] = [
  ['procurement/providers/$provider/wallet', () => import('./wallet/view.tsx')],
];
