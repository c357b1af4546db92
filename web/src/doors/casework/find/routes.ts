import type { PageLine } from '../../../shell/door-route.tsx';

export const findPages: readonly PageLine[] = [
  ['casework/find', () => import('./anybody/view.tsx')],
  ['casework/find/$client', () => import('./client/view.tsx')],
];
