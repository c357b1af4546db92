import type { PageLine } from '../../../shell/door-route.tsx';

const CATEGORY = 'procurement/systems/$system/categories/$category';

export const hearingsPages: readonly PageLine[] = [
  [`${CATEGORY}/providers/$provider/ground`, () => import('./ground/view.tsx')],
  [`${CATEGORY}/renewal`, () => import('./renewal/view.tsx')],
  ['procurement/hearings/$hearing', () => import('./hearing/view.tsx')],
];
