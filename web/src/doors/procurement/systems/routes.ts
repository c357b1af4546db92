import type { PageLine } from '../../../shell/door-route.tsx';

const ONE = 'procurement/systems/$system';

export const systemsPages: readonly PageLine[] = [
  ['procurement/systems', () => import('./list/view.tsx')],
  ['procurement/systems/new', () => import('./new/view.tsx')],
  ['procurement/planned', () => import('../planned/list/view.tsx')],
  ['procurement/planned/new', () => import('../planned/new/view.tsx')],
  ['procurement/planned/$need', () => import('../planned/need/view.tsx')],
  [ONE, () => import('./system/view.tsx')],
  [`${ONE}/rules`, () => import('./rules/view.tsx')],
  [`${ONE}/questions`, () => import('./questions/view.tsx')],
  [`${ONE}/value`, () => import('./value/view.tsx')],
  [`${ONE}/value/$category`, () => import('./running/view.tsx')],
  [`${ONE}/describe`, () => import('./describe/view.tsx')],
  [`${ONE}/categories/new`, () => import('./category-new/view.tsx')],
  [`${ONE}/categories/$category`, () => import('./category/view.tsx')],
  [`${ONE}/categories/$category/edit`, () => import('./category-edit/view.tsx')],
  [`${ONE}/categories/$category/admissions/$provider/$admission`, () => import('./admission/view.tsx')],
  ['procurement/providers', () => import('../providers/list/view.tsx')],
  ['procurement/providers/$provider/log', () => import('../providers/log/view.tsx')],
  ['procurement/providers/$provider/letter', () => import('../providers/letter/view.tsx')],
  ['procurement/providers/$provider', () => import('../providers/provider/view.tsx')],
  ['procurement/providers/$provider/services', () => import('../providers/services/view.tsx')],
  ['procurement/providers/$provider/services/$service', () => import('../providers/service/view.tsx')],
  ['procurement/requests', () => import('./requests/view.tsx')],
  ['procurement/requests/together', () => import('./together/view.tsx')],
  ['procurement/requests/practice', () => import('./practice/view.tsx')],
  ['procurement/requests/$request', () => import('./request/view.tsx')],
];
