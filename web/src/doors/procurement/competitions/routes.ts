import type { PageLine } from '../../../shell/door-route.tsx';

const ONE = 'procurement/competitions/$competition';

export const competitionsPages: readonly PageLine[] = [
  ['procurement/competitions', () => import('./board/view.tsx')],
  ['procurement/ring-calls', () => import('./ring-calls/view.tsx')],
  [ONE, () => import('./one/view.tsx')],
  [`${ONE}/lots`, () => import('./lots/view.tsx')],
  [`${ONE}/addendum`, () => import('./addendum/view.tsx')],
  [`${ONE}/questions`, () => import('./questions/view.tsx')],
  [`${ONE}/questions/$enquiry`, () => import('./answer/view.tsx')],
  [`${ONE}/questions/$enquiry/decline`, () => import('./declining/view.tsx')],
  [`${ONE}/return`, () => import('./returning/view.tsx')],
  [`${ONE}/cancel`, () => import('./cancelling/view.tsx')],
  [`${ONE}/none-suitable`, () => import('./unsuitable/view.tsx')],
  [`${ONE}/scoring`, () => import('./scoring/view.tsx')],
  [`${ONE}/consensus`, () => import('./consensus/view.tsx')],
  [`${ONE}/tenders`, () => import('./tenders/view.tsx')],
  [`${ONE}/tenders/$tender`, () => import('./tender/view.tsx')],
  [`${ONE}/decide`, () => import('./decide/view.tsx')],
  [`${ONE}/draw`, () => import('./draw/view.tsx')],
  [`${ONE}/decision`, () => import('./decision/view.tsx')],
  [`${ONE}/ended`, () => import('./ended/view.tsx')],
  [`${ONE}/letters/$decision/$provider/$letter/$in`, () => import('./letter/view.tsx')],
  [`${ONE}/secrecy`, () => import('./secrecy/view.tsx')],
  [`${ONE}/secrecy/$document`, () => import('./disclosed/view.tsx')],
  [`${ONE}/rectify`, () => import('./rectify/view.tsx')],
  [`${ONE}/record`, () => import('./record/view.tsx')],
  [`${ONE}/substitute`, () => import('./substitute/view.tsx')],
  [`${ONE}/ties`, () => import('./ties/view.tsx')],
  [`${ONE}/opening`, () => import('./opening/view.tsx')],
];
