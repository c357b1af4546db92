import type { PageLine } from '../../../shell/door-route.tsx';

const CALL = 'provider/calls/$authority/$competition';

export const tendersPages: readonly PageLine[] = [
  ['provider/calls', () => import('./calls/view.tsx')],
  [CALL, () => import('./call/view.tsx')],
  [`${CALL}/ask`, () => import('./ask/view.tsx')],
  [`${CALL}/tender`, () => import('./tender/view.tsx')],
  [`${CALL}/check`, () => import('./check/view.tsx')],
  [`${CALL}/receipt`, () => import('./receipt/view.tsx')],
  [`${CALL}/clarifications`, () => import('./clarifications/view.tsx')],
  [`${CALL}/result`, () => import('./result/view.tsx')],
  [`${CALL}/result/others`, () => import('./others/view.tsx')],
  [`${CALL}/result/$letter/$in`, () => import('./letter/view.tsx')],
];
