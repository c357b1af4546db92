import type { PageLine } from '../../../shell/door-route.tsx';

export const joiningPages: readonly PageLine[] = [
  ['provider/join', () => import('./join/view.tsx')],
  ['provider/join/$authority/$request', () => import('./request/view.tsx')],
];
