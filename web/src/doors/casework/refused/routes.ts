import type { PageLine } from '../../../shell/door-route.tsx';

export const refusedPages: readonly PageLine[] = [['casework/refused', () => import('./list/view.tsx')]];
