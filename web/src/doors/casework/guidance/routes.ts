import type { PageLine } from '../../../shell/door-route.tsx';

export const guidancePages: readonly PageLine[] = [
  ['casework/guidance', () => import('./rules/view.tsx')],
  ['casework/approvals/$referral', () => import('./approval/view.tsx')],
];
