import { type AnyRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Door, DoorWithJourneys, JourneyOf, WordsOf } from '../shared/language/door.ts';
import { isLanguage } from '../shared/language/language.ts';
import { loadWords } from '../shared/language/words.ts';
import { languageRoute } from './root-route.tsx';
import { SignedIn } from './signed-in.tsx';

const Members = () => (
  <SignedIn>
    <Outlet />
  </SignedIn>
);

/** Fetches texts before the pages below are shown. */
const fetching = (part: WordsOf) => ({
  beforeLoad: async ({ params }: { params: { lang: string } }) => {
    if (isLanguage(params.lang)) await loadWords(part, params.lang);
  },
});

type LoadPage = () => Promise<{ readonly View: ComponentType }>;
/** A page of a door: its path without the language, e.g. `provider/calls/$competition`, and the module that it is in. */
export type PageLine = readonly [path: string, load: LoadPage];

const pagesUnder = (parent: AnyRoute, pages: readonly PageLine[]): AnyRoute =>
  parent.addChildren(
    pages.map(([path, load]) =>
      createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load, 'View') }),
    ),
  );

/** A door with its pages: its texts are fetched when it is first entered; all but the open ones ask who the reader is. */
export const doorOf = (
  door: Door,
  pages: readonly PageLine[],
  { isOpen = false }: { readonly isOpen?: boolean } = {},
): AnyRoute =>
  pagesUnder(
    createRoute({
      getParentRoute: () => languageRoute,
      id: isOpen ? `${door}-open` : door,
      component: isOpen ? Outlet : Members,
      ...fetching(door),
    }),
    pages,
  );

/** A door with journeys: each journey's texts are fetched when it is first entered. */
export const doorWith = <D extends DoorWithJourneys>(
  door: D,
  journeys: Readonly<Record<JourneyOf<D>, readonly PageLine[]>>,
): AnyRoute => {
  const parent = createRoute({ getParentRoute: () => languageRoute, id: door, component: Members });
  const entries = Object.entries(journeys) as readonly (readonly [JourneyOf<D>, readonly PageLine[]])[];
  return parent.addChildren(
    entries.map(([journey, pages]) =>
      pagesUnder(
        createRoute({
          getParentRoute: () => parent,
          id: journey,
          component: Outlet,
          ...fetching(`${door}/${journey}` as WordsOf),
        }),
        pages,
      ),
    ),
  );
};
