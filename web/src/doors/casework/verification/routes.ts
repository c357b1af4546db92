import type { PageLine } from '../../../shell/door-route.tsx';

export const verificationPages: readonly PageLine[] = [
  ['casework/claims', () => import('./queue/view.tsx')],
  ['casework/claims/$claim', () => import('./claim/view.tsx')],
];
