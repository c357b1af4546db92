import type { Language } from '@kt/kernel';
import type { CardList } from './card-line.ts';
import { inEach } from './drawer.ts';
import type { Forms } from './match.ts';
import { cardsWith, type OpenDrawer } from './packed-drawer.ts';
import { firstFrom, isAmong, mergedAll } from './sorted.ts';

/** All drawers as one, ready to be searched. */
export type Catalogue = {
  readonly cards: CardList;
  readonly drawers: readonly { readonly drawer: OpenDrawer; readonly from: number }[];
  readonly dictionaries: { readonly [L in Language]: Forms };
};

/** Every form of a language once; which cards have it is asked of each drawer by itself. */
const dictionaryOf = (drawers: readonly OpenDrawer[], language: Language): Forms => {
  const sorted = mergedAll(drawers.map(({ forms }) => forms[language]));
  return { language, sorted, isWord: (text) => isAmong(sorted, text) };
};

export const catalogueOf = (drawers: readonly OpenDrawer[]): Catalogue => {
  let from = 0;
  const placed = drawers.map((drawer) => {
    const at = from;
    from += drawer.cards.length;
    return { drawer, from: at };
  });
  return {
    cards: {
      length: from,
      at: (n) => {
        const found = placed.findLast((one) => one.from <= n);
        return found?.drawer.cards.at(n - found.from);
      },
    },
    drawers: placed,
    dictionaries: inEach((language) => dictionaryOf(drawers, language)),
  };
};

/** The cards that have a form in a language, by their places in `cards`, each with where on the card it stands. */
export const cardsHaving = (
  { drawers }: Catalogue,
  language: Language,
  form: string,
): readonly { readonly card: number; readonly place: number }[] =>
  drawers.flatMap(({ drawer, from }) => {
    const n = firstFrom(drawer.forms[language], form);
    if (drawer.forms[language][n] !== form) return [];
    return cardsWith(drawer, language, n).map(({ card, place }) => ({ card: card + from, place }));
  });
