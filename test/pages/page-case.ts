import type { Page } from 'playwright-core';
import type { PagesWorld } from './world.ts';

/** One page of the application as a reader of flesh and blood meets it. */
export type PageCase = {
  /** Part of the screenshot's file name. */
  readonly name: string;
  /** The route as the door's list writes it. */
  readonly route: string;
  /** Its address in this world, without the language. */
  readonly path: (world: PagesWorld) => string;
  /** Who reads it; nobody for a page that needs no sign-in. */
  readonly as?: (world: PagesWorld) => string;
  /** What the reader does there before the page is judged. */
  readonly first?: (page: Page, world: PagesWorld) => Promise<void>;
  /** Puts the window back as it was, once the page has come to rest. */
  readonly after?: (page: Page) => Promise<void>;
  /** The status with which what the reader does is refused: the browser's own line about it is no fault. */
  readonly refused?: number;
  /** Judged and photographed as it is printed. */
  readonly isPrinted?: boolean;
};

/** An official, by the key of the world's people. */
export const official =
  (key: string) =>
  ({ world }: PagesWorld): string =>
    world.personOf(key);

/** An official of the area next door. */
export const neighbour =
  (key: string) =>
  ({ neighbour: people }: PagesWorld): string => {
    const person = people[key];
    if (person === undefined) throw new RangeError(`nobody next door is called ${key}`);
    return person;
  };

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

type Values = (world: PagesWorld) => Readonly<Record<string, string>>;

/** A page whose address has parameters; `look` tells one state of it from another. */
export const filled = (route: string, as: PageCase['as'], values: Values, look?: string): PageCase => ({
  name: `${route.replaceAll(/\/\$?/g, '-')}${look === undefined ? '' : `-${look}`}`,
  route,
  path: (world) => `/${route.replaceAll(/\$(\w+)/g, (place, name: string) => values(world)[name] ?? place)}`,
  ...(as !== undefined && { as }),
});
