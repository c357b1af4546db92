import { type AnyRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Door } from '../shared/language/door.ts';
import { isLanguage } from '../shared/language/language.ts';
import { loadWords } from '../shared/language/words.ts';
import { languageRoute } from './root-route.tsx';
import { SignedIn } from './signed-in.tsx';

const Members = () => (
  <SignedIn>
    <Outlet />
  </SignedIn>
);

/** One door: its texts are fetched when it is first entered, and all but the open ones ask who the reader is. */
export const doorRoute = (door: Door, { isOpen = false } = {}): AnyRoute =>
  createRoute({
    getParentRoute: () => languageRoute,
    id: isOpen ? `${door}-open` : door,
    component: isOpen ? Outlet : Members,
    beforeLoad: async ({ params }: { params: { lang: string } }) => {
      if (isLanguage(params.lang)) await loadWords(door, params.lang);
    },
  });

/** One page of a door, e.g. `provider/calls/$competition`; `load` gives the module whose `View` is the page. */
export const pageRoute = (
  parent: AnyRoute,
  path: string,
  load: () => Promise<{ readonly View: ComponentType }>,
): AnyRoute => createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load, 'View') });
