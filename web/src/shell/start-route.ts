import { createRoute, redirect } from '@tanstack/react-router';
import { preferred } from '../shared/language/language.ts';
import { rootRoute } from './root-route.tsx';

/** The bare address leads to the reader's language. */
export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    redirect({ href: `/${preferred(navigator.languages)}`, throw: true });
  },
});
