import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { squeezed, unsqueezed } from '@kt/platform/ports/squeeze.ts';
import * as z from 'zod';
import type { Drawers, KeptDrawer, Readied } from '../app/search-index.ts';
import { type Catalogue, catalogueOf } from '../domain/search/catalogue.ts';
import { DRAWERS, type IndexedCard } from '../domain/search/drawer.ts';
import {
  cardsIn,
  DRAWER_VERSION,
  type Head,
  type OpenDrawer,
  openDrawer,
  packDrawer,
} from '../domain/search/packed-drawer.ts';
import { drawerKey, drawerSeenKey, newestTurnKey, resultsKey, transparencyTable as table } from './keys.ts';
import { readRows } from './result-store.ts';
import { readTurn } from './turn-store.ts';

const zHead: z.ZodType<Head> = z.object({
  cards: z.string(),
  forms: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
});
const zDrawer = z.looseObject({ seen: z.int(), version: z.int(), bytes: z.instanceof(Uint8Array) });
const zSeen = z.looseObject({ seen: z.int(), version: z.int() });

const readHead = (text: string): Head => zHead.parse(JSON.parse(text));
/** A drawer as it is stored, ready to be searched. */
export const openStored = (bytes: Uint8Array): OpenDrawer => openDrawer(unsqueezed(bytes), readHead);

type Held = { readonly seen: number; readonly drawer: OpenDrawer };

const heldFrom = (item: Item | undefined): Held | undefined => {
  if (item === undefined || zSeen.parse(item).version !== DRAWER_VERSION) return undefined;
  const { seen, bytes } = zDrawer.parse(item);
  return { seen, drawer: openStored(bytes) };
};

const NUMBERS = /* @__PURE__ */ Array.from({ length: DRAWERS }, (_, n) => n);
type Known = { readonly held: readonly Held[]; readonly catalogue: Catalogue };

const BESIDE = /* @__PURE__ */ [...NUMBERS.map(resultsKey), newestTurnKey];

const besideFrom = (items: readonly (Item | undefined)[]): Omit<Readied, 'catalogue'> => {
  const turn = readTurn(items[DRAWERS]);
  return {
    results: items.slice(0, DRAWERS).flatMap((item) => readRows(item).rows),
    ...(turn && { turn }),
  };
};

/** One read of what every question needs, with the drawers themselves or, once they are known, with whether they have changed. */
const readFirst = async (db: Db, known: Known | undefined) => {
  const keys = NUMBERS.map(known === undefined ? drawerKey : drawerSeenKey);
  const items = await db.getMany(table, [...keys, ...BESIDE]);
  return { drawers: items.slice(0, DRAWERS), beside: besideFrom(items.slice(DRAWERS)) };
};

/** The drawers as they are stored now; those that have not changed since `known` are not read again. */
const heldNow = async (
  db: Db,
  known: Known | undefined,
  items: readonly (Item | undefined)[],
): Promise<readonly Held[] | undefined> => {
  const isFresh = (n: number): boolean =>
    known !== undefined && zSeen.safeParse(items[n]).data?.seen === known.held[n]?.seen;
  const changed = known === undefined ? [] : NUMBERS.filter((n) => !isFresh(n));
  const read = changed.length === 0 ? [] : await db.getMany(table, changed.map(drawerKey));
  const fresh = new Map(changed.map((n, place) => [n, heldFrom(read[place])]));
  const now = NUMBERS.flatMap((n) => {
    if (known === undefined) return heldFrom(items[n]) ?? [];
    return (fresh.has(n) ? fresh.get(n) : known.held[n]) ?? [];
  });
  return now.length === DRAWERS ? now : undefined;
};

const isSame = (known: Known | undefined, now: readonly Held[]): known is Known =>
  known !== undefined && now.every((one, n) => one === known.held[n]);

const cardsOf = (item: Item | undefined): KeptDrawer => {
  if (item === undefined) return { seen: 0 };
  const { seen } = zSeen.parse(item);
  const held = heldFrom(item);
  const cards = held && cardsIn(held.drawer);
  return cards === undefined ? { seen } : { seen, cards };
};

const putting = (n: number, { seen }: KeptDrawer, cards: readonly IndexedCard[]) => {
  const now = { seen: seen + 1, version: DRAWER_VERSION };
  const unchanged =
    seen === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#seen = :seen',
          ExpressionAttributeNames: { '#seen': 'seen' },
          ExpressionAttributeValues: { ':seen': seen },
        };
  const put = { ...drawerKey(n), tag: 'drawer', ...now, bytes: squeezed(packDrawer(cards)) };
  return writesPart([
    { table, put, when: unchanged, refusal: 'stale' },
    { table, put: { ...drawerSeenKey(n), tag: 'drawer-seen', ...now }, refusal: 'stale' },
  ]);
};

/**
 * The search index beside the cards. Opening it costs one read; afterwards one small read tells whether anything has
 * changed, and only then the changed drawers are read again.
 */
export const drawerStore = (db: Db): Drawers => {
  let known: Known | undefined;
  return {
    ready: async () => {
      const { drawers, beside } = await readFirst(db, known);
      const now = await heldNow(db, known, drawers);
      if (now === undefined) return beside;
      if (!isSame(known, now)) known = { held: now, catalogue: catalogueOf(now.map(({ drawer }) => drawer)) };
      return { catalogue: known.catalogue, ...beside };
    },
    drawer: async (n) => cardsOf(await db.get(table, drawerKey(n))),
    put: putting,
    opened: (cards) => catalogueOf([openDrawer(packDrawer(cards), readHead)]),
  };
};
