import { LANGUAGES, type Language } from '@kt/kernel';
import { BUILDING_WORDS } from './building-words.ts';
import type { CardHead } from './card-line.ts';
import { type Catalogue, cardsHaving } from './catalogue.ts';
import { cutInTwo } from './compounds.ts';
import { otherNames } from './concepts.ts';
import { type DistanceTo, distanceFrom } from './distance.ts';
import { IN_NAME, inEach } from './drawer.ts';
import { type Beside, type FilterName, type Filters, narrowedBy } from './filters.ts';
import { kindsNamed } from './kinds.ts';
import { lemmasOf } from './lemmas.ts';
import { formsAnswering } from './match.ts';
import { nearWords } from './near-words.ts';
import { needsAnswered } from './needs.ts';
import { type Found, isDirect, type Reason, ranked, seedOf } from './rank.ts';
import { askedWords } from './tokens.ts';

/** `day` is what the turns of equals are drawn from besides what is asked. */
export type Ask = {
  readonly text: string;
  readonly filters: Filters;
  readonly day: string;
  readonly beside?: Beside;
};

export type Answer = {
  readonly found: readonly Found[];
  /** How many of them have every word in their own text. */
  readonly direct: number;
  readonly words: readonly string[];
  /** Words that nobody has written, read as one that differs by a letter, or as the two that a compound is made of. */
  readonly read: readonly { readonly asked: string; readonly as: string }[];
  /** Whether some words had to be let go to find anything. */
  readonly isLoosened: boolean;
  /** How many more there were without one filter. */
  readonly without: readonly { readonly filter: FilterName; readonly count: number }[];
  /** What the turns of equals were drawn from. */
  readonly seed: string;
};

type Reasons = ReadonlyMap<number, Reason>;

const isBetter = (one: Reason, before: Reason | undefined): boolean => {
  if (before === undefined) return true;
  if (isDirect(one) !== isDirect(before)) return isDirect(one);
  if (one.inName !== before.inName) return one.inName;
  return one.manner === 'word' && before.manner !== 'word';
};

/** The best reason of each card. */
const bestOf = (all: readonly (readonly [number, Reason])[]): Reasons => {
  const best = new Map<number, Reason>();
  for (const [card, reason] of all) if (isBetter(reason, best.get(card))) best.set(card, reason);
  return best;
};

type Written = { readonly language: Language; readonly as: string; readonly word: string; readonly isOther: boolean };

const written = (catalogue: Catalogue, { language, as, word, isOther }: Written) =>
  [...formsAnswering(catalogue.dictionaries[language], as)].flatMap(([form, how]) =>
    cardsHaving(catalogue, language, form).map(
      ({ card, place }) =>
        [
          card,
          { word, manner: isOther ? 'other_name' : how, inName: (place & IN_NAME) > 0 && !isOther, form },
        ] as const satisfies readonly [number, Reason],
    ),
  );

const everyPlace = ({ cards: { length } }: Catalogue): readonly number[] => Array.from({ length }, (_, n) => n);

const reasonsFor = (catalogue: Catalogue, word: string, as: string): Reasons => {
  const lemmas = inEach((language) => new Set(lemmasOf(language, as)));
  const own = LANGUAGES.flatMap((language) => written(catalogue, { language, as, word, isOther: false }));
  const others = otherNames(lemmas).flatMap(({ language, word: name }) =>
    written(catalogue, { language, as: name, word, isOther: true }),
  );
  const kinds = kindsNamed(as);
  const ofKind = (kinds.length === 0 ? [] : everyPlace(catalogue)).flatMap((card) => {
    const facts = catalogue.cards.at(card)?.facts;
    return facts !== undefined && kinds.some((isOf) => isOf(facts))
      ? [[card, { word, manner: 'kind', inName: false }] as const]
      : [];
  });
  return bestOf([...own, ...others, ...ofKind]);
};

type Read = { readonly asked: string; readonly as: string; readonly reasons: Reasons };

/** A compound that no card has, as its two words. */
const inTwo = (catalogue: Catalogue, asked: string): readonly Read[] => {
  const [cut] = LANGUAGES.flatMap((language) => [cutInTwo(catalogue.dictionaries[language], asked) ?? []]).filter(
    (parts) => parts.length > 0,
  );
  const parts = (cut ?? []).map((as) => ({ asked, as, reasons: reasonsFor(catalogue, asked, as) }));
  return parts.some(({ reasons }) => reasons.size === 0) ? [] : parts;
};

const slipped = (catalogue: Catalogue, asked: string): readonly Read[] => {
  const near = LANGUAGES.flatMap((language) => [
    ...nearWords(catalogue.dictionaries[language].sorted, asked),
    ...nearWords(BUILDING_WORDS[language], asked),
  ]);
  const reads = [...new Set(near)].sort().map((as) => ({ asked, as, reasons: reasonsFor(catalogue, asked, as) }));
  return reads.filter(({ reasons }) => reasons.size > 0).slice(0, 1);
};

/** A word as somebody has written it; one that nobody has as its two parts, or as the nearest word. */
const readAs = (catalogue: Catalogue, asked: string): readonly Read[] => {
  const own = [{ asked, as: asked, reasons: reasonsFor(catalogue, asked, asked) }];
  if (own.some(({ reasons }) => reasons.size > 0)) return own;
  const parts = inTwo(catalogue, asked);
  const other = parts.length > 0 ? parts : slipped(catalogue, asked);
  return other.length > 0 ? other : own;
};

const gathered = (perWord: readonly Reasons[], card: number): readonly Reason[] =>
  perWord.flatMap((reasons) => reasons.get(card) ?? []);

type Row = { readonly card: number; readonly reasons: readonly Reason[] };

/** Cards with every word; where none has, those with the most of them. */
const answering = (catalogue: Catalogue, perWord: readonly Reasons[]): readonly Row[] => {
  if (perWord.length === 0) return everyPlace(catalogue).map((card) => ({ card, reasons: [] }));
  const found = [...new Set(perWord.flatMap((reasons) => [...reasons.keys()]))].sort((a, b) => a - b);
  const rows = found.map((card) => ({ card, reasons: gathered(perWord, card) }));
  const most = rows.reduce((best, { reasons }) => Math.max(best, reasons.length), 0);
  return rows.filter(({ reasons }) => reasons.length === most);
};

const ALONE: Beside = { tallyOf: () => undefined };

/** What can be had now comes before what cannot; where no agreements are looked at, all are alike. */
const standingOf = ({ offerOf }: Beside, card: CardHead): number => {
  const offer = offerOf?.(card);
  return offer === undefined ? 0 : Number(offer.isOpen) + 1;
};

type Seen = { readonly beside: Beside; readonly needs: Filters['needs']; readonly distance: DistanceTo | undefined };

const foundAs = (card: CardHead, { reasons }: Row, { beside, needs, distance }: Seen): Found => {
  const km = distance?.(card.facts);
  return {
    service: card.service,
    provider: card.provider,
    reasons,
    standing: standingOf(beside, card),
    needs: needsAnswered(card.facts, needs ?? []),
    ...(km !== undefined && { km }),
  };
};

/** What of the catalogue answers a text and filters, in its order, each with why it was found. */
export const search = (catalogue: Catalogue, { text, filters, day, beside = ALONE }: Ask): Answer => {
  const words = askedWords(text);
  const readings = words.map((word) => readAs(catalogue, word));
  const read = readings.flat();
  const rows = answering(
    catalogue,
    read.map(({ reasons }) => reasons),
  );
  const { fits, left } = narrowedBy(filters, beside);
  const cardOf = ({ card }: Row): readonly CardHead[] => [catalogue.cards.at(card) ?? []].flat();
  const seed = seedOf(day, words, filters);
  const { municipality, needs } = filters;
  const distance = municipality === undefined ? undefined : distanceFrom(municipality);
  const seen = { beside, needs, distance };
  const found = ranked(
    rows.flatMap((row) =>
      cardOf(row)
        .filter(fits)
        .map((card) => foundAs(card, row, seen)),
    ),
    seed,
  );
  return {
    found,
    direct: found.filter(({ reasons }) => reasons.every(isDirect)).length,
    words,
    read: words
      .map((word, n) => ({ asked: word, as: (readings[n] ?? []).map(({ as }) => as).join(' ') }))
      .filter(({ asked, as }) => asked !== as),
    isLoosened: rows.some(({ reasons }) => reasons.length < read.length),
    without: left(rows.flatMap(cardOf)),
    seed,
  };
};
