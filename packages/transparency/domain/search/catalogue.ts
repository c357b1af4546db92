import type { Language } from '@kt/kernel';
import type { CardHead } from './card-line.ts';
import { inEach } from './drawer.ts';
import type { Forms } from './match.ts';
import { cardsWith, type OpenDrawer } from './packed-drawer.ts';

type Listed = { readonly drawer: number; readonly n: number };
type Dictionary = Forms & { readonly lists: ReadonlyMap<string, readonly Listed[]> };

/** All drawers as one, ready to be searched. */
export type Catalogue = {
  readonly cards: readonly CardHead[];
  readonly drawers: readonly { readonly drawer: OpenDrawer; readonly from: number }[];
  readonly dictionaries: { readonly [L in Language]: Dictionary };
};

const dictionaryOf = (drawers: readonly OpenDrawer[], language: Language): Dictionary => {
  const lists = new Map<string, Listed[]>();
  drawers.forEach((one, drawer) => {
    one.forms[language].forEach((form, n) => {
      const list = lists.get(form);
      if (list === undefined) lists.set(form, [{ drawer, n }]);
      else list.push({ drawer, n });
    });
  });
  const sorted = [...lists.keys()].sort();
  return { language, sorted, isWord: (text) => lists.has(text), lists };
};

export const catalogueOf = (drawers: readonly OpenDrawer[]): Catalogue => {
  let from = 0;
  const placed = drawers.map((drawer) => {
    const at = from;
    from += drawer.cards.length;
    return { drawer, from: at };
  });
  return {
    cards: drawers.flatMap(({ cards }) => cards),
    drawers: placed,
    dictionaries: inEach((language) => dictionaryOf(drawers, language)),
  };
};

/** The cards that have a form in a language, by their places in `cards`, each with where on the card it stands. */
export const cardsHaving = (
  { drawers, dictionaries }: Catalogue,
  language: Language,
  form: string,
): readonly { readonly card: number; readonly place: number }[] =>
  (dictionaries[language].lists.get(form) ?? []).flatMap(({ drawer, n }) => {
    const found = drawers[drawer];
    if (found === undefined) return [];
    return cardsWith(found.drawer, language, n).map(({ card, place }) => ({ card: card + found.from, place }));
  });
