import type { PagesWorld } from './world.ts';

/** One page of the application as a reader of flesh and blood meets it. */
export type PageCase = {
  /** Part of the screenshot's file name. */
  readonly name: string;
  /** The route as it is written in the door's list, or the same with its parameters for a page of the shell. */
  readonly route: string;
  /** Its address in this world, without the language. */
  readonly path: (world: PagesWorld) => string;
  /** Who reads it; nobody for a page that needs no sign-in. */
  readonly as?: (world: PagesWorld) => string;
};

/** An official, by the key of the world's people. */
export const official =
  (key: string) =>
  ({ world }: PagesWorld): string =>
    world.personOf(key);

/** The signatory of one of the three bidders. */
export const bidder =
  (n: 0 | 1 | 2) =>
  ({ joined }: PagesWorld): string =>
    joined.bidders[n].signatory;

/** A page whose address is its route. */
export const plain = (route: string, as?: PageCase['as']): PageCase => ({
  name: route === '/' ? 'start' : route.replaceAll('/', '-'),
  route,
  path: () => (route === '/' ? '' : `/${route}`),
  ...(as !== undefined && { as }),
});

/** Every page, in the order of the doors. */
export const PAGES: readonly PageCase[] = [
  plain('/'),
  plain('sign-in'),
  plain('accessibility'),
  plain('privacy'),
  plain('help'),
  plain('tasks', official('officer')),
  { ...plain('tasks', bidder(1)), name: 'tasks-provider' },
  plain('me', official('decider')),
  { ...plain('me', bidder(0)), name: 'me-provider' },
  { name: 'missing', route: '*', path: () => '/nothing-here' },
];
