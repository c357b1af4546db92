import type { PageLine } from '../../../shell/door-route.tsx';

const CALL = 'provider/calls/$authority/$competition';

export const tendersPages: readonly PageLine[] = [
  ['provider/calls', () => import('./calls/view.tsx')],
  [CALL, () => import('./call/view.tsx')],
];
