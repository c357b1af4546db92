import type { PageLine } from '../../../shell/door-route.tsx';

export const peoplePages: readonly PageLine[] = [
  ['procurement/people', () => import('./list/view.tsx')],
  ['procurement/people/invite', () => import('./invite/view.tsx')],
  ['procurement/people/attempts', () => import('./attempts/view.tsx')],
  ['procurement/people/$person', () => import('./person/view.tsx')],
];
