import type { NavLink } from '../../shell/nav-link.ts';

const READERS = ['procurement_officer', 'evaluator', 'opener', 'decision_maker', 'auditor'];

export const procurementNav: readonly NavLink[] = [
  {
    to: '/procurement/systems',
    label: 'web.nav.systems',
    roles: ['procurement_officer', 'admission_officer', 'decision_maker', 'auditor'],
  },
  { to: '/procurement/competitions', label: 'web.nav.competitions', roles: READERS },
  {
    to: '/procurement/agreements',
    label: 'web.nav.agreements',
    roles: ['agreement_manager', 'procurement_officer', 'decision_maker', 'finance_officer', 'auditor'],
  },
  { to: '/procurement/people', label: 'web.nav.people', roles: ['system_admin', 'supervisor', 'auditor'] },
];
