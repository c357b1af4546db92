import type { PageLine } from '../../../shell/door-route.tsx';

export const placesPages: readonly PageLine[] = [
  ['provider/places', () => import('./list/view.tsx')],
  ['provider/places/$authority/$system/$category/$admission', () => import('./place/view.tsx')],
  ['provider/why-not', () => import('./why-not/view.tsx')],
  ['provider/hearings/$authority/$hearing', () => import('./hearing/view.tsx')],
];
