import type { PageLine } from '../../../shell/door-route.tsx';

export const paymentsPages: readonly PageLine[] = [
  ['finance/lines', () => import('./lines/view.tsx')],
  ['finance/lines/$line', () => import('./line/view.tsx')],
  ['finance/runs', () => import('./runs/view.tsx')],
  ['finance/runs/$run', () => import('./run/view.tsx')],
  ['finance/statements', () => import('./statements/view.tsx')],
  ['finance/statements/$statement', () => import('./statement/view.tsx')],
  ['finance/exceptions/$exception', () => import('./exception/view.tsx')],
  ['finance/budgets', () => import('./budgets/view.tsx')],
  ['finance/budgets/$year/$costCentre', () => import('./budget/view.tsx')],
  ['finance/agreements', () => import('./agreements/view.tsx')],
  ['finance/agreements/$agreement', () => import('./agreement/view.tsx')],
  ['finance/payer', () => import('./payer/view.tsx')],
  ['finance/rules', () => import('./rules/view.tsx')],
];
