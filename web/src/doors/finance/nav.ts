import type { NavLink } from '../../shell/nav-link.ts';

const PAYERS = ['approver', 'finance_officer', 'auditor'];

export const financeNav: readonly NavLink[] = [
  { to: '/finance/lines', label: 'web.nav.lines', roles: PAYERS },
  { to: '/finance/runs', label: 'web.nav.runs', roles: PAYERS },
  { to: '/finance/statements', label: 'web.nav.statements', roles: ['finance_officer', 'auditor'] },
  { to: '/finance/shares', label: 'web.nav.shares', roles: ['finance_officer', 'auditor', 'municipality_viewer'] },
  { to: '/finance/budgets', label: 'web.nav.budgets', roles: ['finance_officer', 'approver', 'auditor'] },
];
