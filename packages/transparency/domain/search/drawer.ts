import { type Id, LANGUAGES, type Language, type LocalDate } from '@kt/kernel';

/** What a card is filtered by. */
export type CardFacts = {
  readonly serviceType: string;
  readonly municipalities: readonly string[];
  readonly languages: readonly string[];
  readonly groups: readonly string[];
  readonly methods: readonly string[];
  readonly remote: boolean;
  /** The municipalities that its sites lie in. */
  readonly siteMunicipalities: readonly string[];
  /** Of each site, what it is fit for. */
  readonly accessibility: readonly (readonly string[])[];
  readonly free?: number;
  readonly nextStart?: LocalDate;
  readonly isPaused: boolean;
};

/** Where a word stands on a card, as bits: a word may stand in several places. */
export const IN_NAME = 1;
export const IN_TEXT = 2;

/** The forms of a language's words on a card, each with where it stands. */
export type CardWords = { readonly [L in Language]: ReadonlyMap<string, number> };

export type IndexedCard = {
  readonly service: Id<'service'>;
  readonly provider: Id<'organisation'>;
  readonly facts: CardFacts;
  readonly words: CardWords;
};

/** How many drawers the catalogue has. A provider's cards lie in one, so that they change together. */
export const DRAWERS = 8;

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;
const SHIFTS = [15, 13, 16] as const;
const MIXERS = [0x2c1b3ce6, 0x297a2d39, 1] as const;

/** A number from 0 to 2³²−1 that a text always gives: FNV-1a, then mixed so that near texts lie far apart. */
export const numberOf = (text: string): number => {
  const folded = Array.from(text).reduce((hash, one) => Math.imul(hash ^ (one.codePointAt(0) ?? 0), PRIME), OFFSET);
  return SHIFTS.reduce((hash, shift, n) => Math.imul(hash ^ (hash >>> shift), MIXERS[n] ?? 1), folded) >>> 0;
};

export const drawerOf = (provider: Id<'organisation'>): number => numberOf(provider) % DRAWERS;

/** The cards with one put in place of itself, or added. */
export const withCard = (cards: readonly IndexedCard[], card: IndexedCard): readonly IndexedCard[] => [
  ...cards.filter(({ service }) => service !== card.service),
  card,
];

/** One of a kind for each language. */
export const inEach = <T>(make: (language: Language) => T): { readonly [L in Language]: T } => {
  const [fi, sv, en] = LANGUAGES;
  return { fi: make(fi), sv: make(sv), en: make(en) };
};
