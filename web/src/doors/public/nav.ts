import type { NavLink } from '../../shell/nav-link.ts';

export const publicNav: readonly NavLink[] = [
  { to: '/open', label: 'web.nav.open' },
  { to: '/services', label: 'web.nav.services' },
  { to: '/decisions', label: 'web.nav.decisions' },
];
