import type { NavLink } from '../../shell/nav-link.ts';

export const publicNav: readonly NavLink[] = [];
