import type { Id, TxPart } from '@kt/kernel';
import { SERVICE_TYPE_CODES } from '@kt/terms';
import type { ResultRow } from '../domain/results/followed.ts';
import { type Catalogue, catalogueOf } from '../domain/search/catalogue.ts';
import { DRAWERS, drawerOf, type IndexedCard, withCard } from '../domain/search/drawer.ts';
import type { Turn } from '../domain/turn.ts';
import { indexedCard } from './index-card.ts';
import type { PublicService, PublicServices } from './public-services.ts';

type Provider = Id<'organisation'>;
type Cards = readonly IndexedCard[];
/** A drawer as it was read: `cards` are absent where none lie there yet, or lie there in the way of an earlier version. */
export type KeptDrawer = { readonly seen: number; readonly cards?: Cards };

/** What a question is answered from, in one read. */
export type Readied = {
  /** Kept while nobody changes it; absent before the first card. */
  readonly catalogue?: Catalogue;
  readonly results: readonly ResultRow[];
  /** What the order of equals is drawn from, beside the day. */
  readonly turn?: Turn;
};

/** The search index: the catalogue's words in a few drawers. */
export type Drawers = {
  readonly ready: () => Promise<Readied>;
  readonly drawer: (n: number) => Promise<KeptDrawer>;
  readonly put: (n: number, before: KeptDrawer, cards: Cards) => TxPart;
  /** Cards made ready to be searched without being stored. */
  readonly opened: (cards: Cards) => Catalogue;
};

type Stores = {
  readonly drawers: Drawers;
  readonly services: Pick<PublicServices, 'page' | 'shops'>;
};

const everyPage = async ({ services }: Stores, type: (typeof SERVICE_TYPE_CODES)[number]) => {
  const all: PublicService[] = [];
  let page = await services.page({ serviceType: type });
  all.push(...page.found);
  while (page.next !== undefined) {
    page = await services.page({ serviceType: type, after: page.next });
    all.push(...page.found);
  }
  return all;
};

/** Every card that is shown, read from the cards themselves: for a catalogue that has no drawers yet. */
const everyCard = async (stores: Stores): Promise<Cards> => {
  const cards = (await Promise.all(SERVICE_TYPE_CODES.map((type) => everyPage(stores, type)))).flat();
  const shops = await stores.services.shops(cards.map(({ provider }) => provider));
  return cards.filter(({ provider }) => shops.get(provider)?.isClosed !== true).map(indexedCard);
};

const NUMBERS = /* @__PURE__ */ Array.from({ length: DRAWERS }, (_, n) => n);

const makeAnew = async (stores: Stores, change: (n: number, cards: Cards) => Cards): Promise<readonly TxPart[]> => {
  const [all, before] = await Promise.all([everyCard(stores), Promise.all(NUMBERS.map(stores.drawers.drawer))]);
  return before.flatMap((drawer, n) => {
    const own = drawer.cards ?? all.filter(({ provider }) => drawerOf(provider) === n);
    return stores.drawers.put(n, drawer, change(n, own));
  });
};

/** Keeps the index in step with the cards: what it returns goes into the transaction that changes them. */
export const searchIndex = (stores: Stores) => {
  const change = async (provider: Provider, next: (cards: Cards) => Cards): Promise<readonly TxPart[]> => {
    const n = drawerOf(provider);
    const before = await stores.drawers.drawer(n);
    if (before.cards !== undefined) return [stores.drawers.put(n, before, next(before.cards))];
    return makeAnew(stores, (one, cards) => (one === n ? next(cards) : cards));
  };
  return {
    shown: (card: PublicService) => change(card.provider, (cards) => withCard(cards, indexedCard(card))),
    gone: (provider: Provider, service: Id<'service'>) =>
      change(provider, (cards) => cards.filter((card) => card.service !== service)),
    allGone: (provider: Provider) => change(provider, (cards) => cards.filter((card) => card.provider !== provider)),
  };
};

export type SearchIndex = ReturnType<typeof searchIndex>;

/** The catalogue to search in, read from the cards where there are no drawers yet, and what stands beside it. */
export const readied = async (stores: Stores): Promise<Readied & { readonly catalogue: Catalogue }> => {
  const { catalogue, ...beside } = await stores.drawers.ready();
  if (catalogue !== undefined) return { catalogue, ...beside };
  const cards = await everyCard(stores);
  return { catalogue: cards.length === 0 ? catalogueOf([]) : stores.drawers.opened(cards), ...beside };
};
