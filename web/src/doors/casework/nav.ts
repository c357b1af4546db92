import type { NavLink } from '../../shell/nav-link.ts';

export const caseworkNav: readonly NavLink[] = [
  {
    to: '/casework/clients',
    label: 'web.nav.clients',
    also: ['/casework/referrals', '/casework/deputies', '/casework/client-system'],
    roles: ['case_worker', 'supervisor'],
  },
  { to: '/casework/find', label: 'web.nav.find', roles: ['case_worker', 'supervisor'] },
  { to: '/casework/waiting', label: 'web.nav.queues', roles: ['case_worker'] },
  { to: '/casework/supervision', label: 'web.nav.supervision', also: ['/casework/guidance'], roles: ['supervisor'] },
  { to: '/casework/requests', label: 'web.nav.requests', roles: ['case_worker'] },
  { to: '/casework/claims', label: 'web.nav.claims', roles: ['verifier'] },
  { to: '/casework/refused', label: 'web.nav.refused', roles: ['auditor'] },
];
