import type { NavLink } from '../../shell/nav-link.ts';

export const caseworkNav: readonly NavLink[] = [];
