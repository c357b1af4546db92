import type { NavLink } from '../../shell/nav-link.ts';

export const procurementNav: readonly NavLink[] = [];
