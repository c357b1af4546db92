import type { PageLine } from '../../../shell/door-route.tsx';

export const moneyPages: readonly PageLine[] = [['provider/money', () => import('./overview/view.tsx')]];
