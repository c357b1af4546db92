import type { NavLink } from '../../shell/nav-link.ts';

export const financeNav: readonly NavLink[] = [];
