import { LANGUAGES, type Language } from '@kt/kernel';
import { type CardList, cardLine, cardsOfLines } from './card-line.ts';
import { type IndexedCard, inEach } from './drawer.ts';
import { packNumbers, runningSums, unpackNumbers } from './varints.ts';

/** Rises with every change of what lies in a drawer: one of another version is made anew from the cards. */
export const DRAWER_VERSION = 3;

/** What a drawer says before its lists of words: its cards and the forms of each language, a line each. */
export type Head = {
  readonly cards: string;
  /** Sorted by code units. */
  readonly forms: { readonly [L in Language]: string };
};

/**
 * A drawer ready to be searched. Behind its head lie, form by form, the cards that have it: the distance to the card before,
 * and where on the card it stands in the two lowest bits.
 */
export type OpenDrawer = {
  readonly cards: CardList;
  readonly forms: { readonly [L in Language]: readonly string[] };
  /** Where each form's cards begin in the bytes, and where the last one's end. */
  readonly starts: { readonly [L in Language]: readonly number[] };
  readonly bytes: Uint8Array;
};

const PLACE_BITS = 2;
const PLACES = 3;
const HEAD_SIZE = 4;

type Listed = { readonly card: number; readonly place: number };

const listsOf = (cards: readonly IndexedCard[], language: Language): ReadonlyMap<string, readonly Listed[]> => {
  const lists = new Map<string, Listed[]>();
  cards.forEach(({ words }, card) => {
    for (const [form, place] of words[language]) {
      const list = lists.get(form);
      if (list === undefined) lists.set(form, [{ card, place }]);
      else list.push({ card, place });
    }
  });
  return new Map([...lists].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const packedList = (list: readonly Listed[]): readonly number[] =>
  packNumbers(list.map(({ card, place }, n) => ((card - (list[n - 1]?.card ?? 0)) << PLACE_BITS) | place));

const sized = (bytes: Uint8Array): Uint8Array => {
  const size = new Uint8Array(HEAD_SIZE);
  new DataView(size.buffer).setUint32(0, bytes.length);
  return size;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** The cards as bytes, still to be compressed. */
export const packDrawer = (cards: readonly IndexedCard[]): Uint8Array => {
  const lists = inEach((language) => listsOf(cards, language));
  const head: Head = {
    cards: cards.map(cardLine).join('\n'),
    forms: inEach((language) => [...lists[language].keys()].join('\n')),
  };
  const packed = LANGUAGES.flatMap((language) => [...lists[language].values()].map(packedList));
  const sizes = Uint8Array.from(packNumbers(packed.map(({ length }) => length)));
  const text = new TextEncoder().encode(JSON.stringify(head));
  return joined([sized(text), text, sized(sizes), sizes, ...packed.map((list) => Uint8Array.from(list))]);
};

const sizeAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset + at, HEAD_SIZE).getUint32(0);

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

/** What `packDrawer` made, ready to be searched: a card is read when it is asked for. `readHead` checks what the head says. */
export const openDrawer = (bytes: Uint8Array, readHead: (text: string) => Head): OpenDrawer => {
  const headEnd = HEAD_SIZE + sizeAt(bytes, 0);
  const head = readHead(new TextDecoder().decode(bytes.subarray(HEAD_SIZE, headEnd)));
  const sizesAt = headEnd + HEAD_SIZE;
  const listsAt = sizesAt + sizeAt(bytes, headEnd);
  const starts = runningSums(bytes, sizesAt, listsAt, listsAt);
  const forms = inEach((language) => linesOf(head.forms[language]));
  const svFrom = forms.fi.length;
  const enFrom = svFrom + forms.sv.length;
  return {
    cards: cardsOfLines(linesOf(head.cards)),
    forms,
    starts: { fi: starts.slice(0, svFrom + 1), sv: starts.slice(svFrom, enFrom + 1), en: starts.slice(enFrom) },
    bytes,
  };
};

/** The cards that have the form at `n` of a language's forms, each with where it stands there. */
export const cardsWith = ({ bytes, starts }: OpenDrawer, language: Language, n: number): readonly Listed[] => {
  let card = 0;
  return unpackNumbers(bytes, starts[language][n] ?? 0, starts[language][n + 1] ?? 0).map((number) => {
    card += number >>> PLACE_BITS;
    return { card, place: number & PLACES };
  });
};

const wordsIn = (drawer: OpenDrawer, language: Language): readonly ReadonlyMap<string, number>[] => {
  const words = Array.from({ length: drawer.cards.length }, () => new Map<string, number>());
  drawer.forms[language].forEach((form, n) => {
    for (const { card, place } of cardsWith(drawer, language, n)) words[card]?.set(form, place);
  });
  return words;
};

/** The cards of a drawer, to be changed and packed again; `undefined` where one of them cannot be read. */
export const cardsIn = (drawer: OpenDrawer): readonly IndexedCard[] | undefined => {
  const { length, at } = drawer.cards;
  const cards = Array.from({ length }, (_, n) => at(n)).flatMap((card) => card ?? []);
  if (cards.length < length) return undefined;
  const words = inEach((language) => wordsIn(drawer, language));
  const none: ReadonlyMap<string, number> = new Map();
  return cards.map((card, n) => ({ ...card, words: inEach((language) => words[language][n] ?? none) }));
};
