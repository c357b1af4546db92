import type { NavLink } from '../../shell/nav-link.ts';

export const caseworkNav: readonly NavLink[] = [
  { to: '/casework/clients', label: 'web.nav.clients', roles: ['case_worker', 'supervisor'] },
  { to: '/casework/claims', label: 'web.nav.claims', roles: ['verifier'] },
];
