import type { PageLine } from '../../../shell/door-route.tsx';

export const askedPages: readonly PageLine[] = [
  ['procurement/call-requests', () => import('./list/view.tsx')],
  ['procurement/call-requests/$callRequest/decline', () => import('./decline/view.tsx')],
  ['procurement/call-requests/$callRequest/join', () => import('./join/view.tsx')],
];
