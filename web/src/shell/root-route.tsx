import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { isLanguage, preferred } from '../shared/language/language.ts';
import { Frame } from './frame.tsx';

export const rootRoute = createRootRoute();

/** Everything under `/fi`, `/sv` and `/en`. */
export const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$lang',
  component: Frame,
  beforeLoad: ({ params: { lang }, location }) => {
    if (!isLanguage(lang)) redirect({ href: `/${preferred(navigator.languages)}${location.pathname}`, throw: true });
  },
});
