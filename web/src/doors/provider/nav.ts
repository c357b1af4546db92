import type { NavLink } from '../../shell/nav-link.ts';

export const providerNav: readonly NavLink[] = [
  { to: '/provider/calls', label: 'web.nav.calls' },
  { to: '/provider/join', label: 'web.nav.join' },
  { to: '/provider/referrals', label: 'web.nav.referrals', roles: ['worker'] },
  { to: '/provider/money', label: 'web.nav.money' },
  { to: '/provider/agreements', label: 'web.nav.agreements' },
  { to: '/provider/services', label: 'web.nav.services' },
  { to: '/provider/organisation', label: 'web.nav.organisation' },
];
