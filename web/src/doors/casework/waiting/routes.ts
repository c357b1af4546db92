import type { PageLine } from '../../../shell/door-route.tsx';

export const waitingPages: readonly PageLine[] = [
  ['casework/waiting', () => import('./own/view.tsx')],
  ['casework/clients/$client/waiting', () => import('./of-client/view.tsx')],
];
