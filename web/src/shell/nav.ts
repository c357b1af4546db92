import { caseworkNav } from '../doors/casework/nav.ts';
import { financeNav } from '../doors/finance/nav.ts';
import { procurementNav } from '../doors/procurement/nav.ts';
import { providerNav } from '../doors/provider/nav.ts';
import { publicNav } from '../doors/public/nav.ts';
import { isAuthority, type Membership } from '../shared/session/self.ts';
import type { NavLink } from './nav-link.ts';

const TASKS: NavLink = { to: '/tasks', label: 'web.nav.tasks' };

/** The few links at the top of every page, by whom the reader acts for and as what. */
export const navOf = (acting: Membership | undefined): readonly NavLink[] => {
  if (acting === undefined) return publicNav;
  const links = isAuthority(acting) ? [...procurementNav, ...caseworkNav, ...financeNav] : providerNav;
  return [
    TASKS,
    ...links.filter(({ roles }) => roles === undefined || roles.some((role) => acting.roles.includes(role))),
  ];
};
