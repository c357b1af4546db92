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
const doorRoute = (door: Door, { isOpen = false }: { readonly isOpen?: boolean }): AnyRoute =>
  createRoute({
    getParentRoute: () => languageRoute,
    id: isOpen ? `${door}-open` : door,
    component: isOpen ? Outlet : Members,
    beforeLoad: async ({ params }: { params: { lang: string } }) => {
      if (isLanguage(params.lang)) await loadWords(door, params.lang);
    },
  });

type LoadPage = () => Promise<{ readonly View: ComponentType }>;
/** A page of a door: its path without the language, e.g. `provider/calls/$competition`, and the module that it is in. */
export type PageLine = readonly [path: string, load: LoadPage];

/** A door with its pages. */
export const doorOf = (
  door: Door,
  pages: readonly PageLine[],
  options: { readonly isOpen?: boolean } = {},
): AnyRoute => {
  const parent = doorRoute(door, options);
  const children = pages.map(([path, load]) =>
    createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load, 'View') }),
  );
  return parent.addChildren(children);
};
