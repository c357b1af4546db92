import type { NavLink } from '../../shell/nav-link.ts';

export const providerNav: readonly NavLink[] = [];
