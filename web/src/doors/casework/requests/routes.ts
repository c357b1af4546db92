import type { PageLine } from '../../../shell/door-route.tsx';

export const requestsPages: readonly PageLine[] = [
  ['casework/requests', () => import('./list/view.tsx')],
  ['casework/requests/new', () => import('./new/view.tsx')],
  ['casework/requests/$callRequest', () => import('./request/view.tsx')],
];
