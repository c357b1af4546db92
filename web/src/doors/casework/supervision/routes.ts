import type { PageLine } from '../../../shell/door-route.tsx';

export const supervisionPages: readonly PageLine[] = [['casework/supervision', () => import('./reception/view.tsx')]];
