import type { Instant, Language, LocalDate } from '@kt/kernel';
import { DISTANCE_GROUPS, type DistanceGroup } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import { type PauseShown, pauseLine, type ToldShown, toldLine } from '../../../../shared/services/places-words.ts';
import { municipalityName } from '../choices.ts';

type Ask = Pick<Words, 't' | 'name' | 'day' | 'euros'>;

export type Offered = {
  readonly agreement: string;
  readonly provider: string;
  readonly freePlaces: number;
  readonly places: number;
  readonly start: string;
  readonly end: string;
  readonly languages: readonly Language[];
  readonly municipalities: readonly string[];
  readonly maximumCents: Readonly<Record<DistanceGroup, number>>;
  readonly obstacle?: string | undefined;
};
type Card = {
  readonly provider: string;
  readonly names: Readonly<Record<string, string | undefined>>;
  readonly summary: Readonly<Record<string, string | undefined>>;
  readonly remote: boolean;
  /** When its provider last spoke of its places. */
  readonly told?: ToldShown | undefined;
  /** While it takes nobody new. */
  readonly pause?: PauseShown | undefined;
};

export type Known = {
  readonly nameOf: (provider: string) => string;
  readonly cards: readonly Card[];
  readonly group: DistanceGroup | undefined;
  readonly today: LocalDate;
  readonly now: Instant;
  /** The agreement under which the client was not taken, when this choice follows a refusal. */
  readonly refused?: string | undefined;
};

const OBSTACLES = ['ended', 'not_started', 'orders_suspended', 'municipality', 'language', 'full'] as const;
type Obstacle = (typeof OBSTACLES)[number];

export type OptionView = {
  readonly agreement: string;
  readonly provider: string;
  readonly summary: string;
  readonly free: string;
  /** How old the provider's own word on its places is. */
  readonly told: string;
  readonly start: string;
  readonly languages: string;
  readonly where: string;
  readonly price: string;
  /** Why it stands where it stands, or why it cannot be chosen. */
  readonly why: string;
};

const priceOf = ({ maximumCents }: Offered, group: DistanceGroup | undefined, { euros }: Ask): string =>
  group === undefined
    ? DISTANCE_GROUPS.map((one) => `${one} ${euros(maximumCents[one])}`).join(' · ')
    : euros(maximumCents[group]);

const whereOf = ({ municipalities }: Offered, card: Card | undefined, words: Ask): string => {
  const places = municipalities.map((code) => municipalityName(code, words)).join(', ');
  return card?.remote === true ? `${places}, ${words.t('options.remote')}` : places;
};

const obstacleOf = (text: string | undefined): Obstacle | undefined => OBSTACLES.find((one) => one === text);

const whyOf = (option: Offered, place: number, { t }: Ask): string => {
  const obstacle = obstacleOf(option.obstacle);
  if (obstacle !== undefined) return t(`options.obstacle.${obstacle}`);
  return place === 1 ? t('options.why_first') : t('options.place_in_order', { n: place });
};

const cardsOf = ({ provider }: Offered, { cards }: Known): readonly Card[] =>
  cards.filter((card) => card.provider === provider);

/** The pause of a provider all of whose cards take nobody new; none where one of them does, or it has no card. */
const pauseOf = (option: Offered, known: Known): PauseShown | undefined => {
  const cards = cardsOf(option, known);
  return cards.every(({ pause }) => pause !== undefined) ? cards[0]?.pause : undefined;
};

const viewOf = (option: Offered, place: number, known: Known, words: Ask): OptionView => {
  const cards = cardsOf(option, known);
  const card = cards.find(({ pause }) => pause === undefined) ?? cards[0];
  return {
    agreement: option.agreement,
    provider: known.nameOf(option.provider) || words.t('options.unnamed'),
    summary: card === undefined ? '' : words.name(card.summary),
    free: words.t('options.free_of', { free: option.freePlaces, places: option.places }),
    told: card?.told === undefined ? '' : toldLine(card.told, known.now, words),
    start: option.start > known.today ? words.day(option.start) : words.t('options.now'),
    languages: option.languages.map((language) => words.t(`language.${language}`)).join(', '),
    where: whereOf(option, card, words),
    price: priceOf(option, known.group, words),
    why: whyOf(option, place, words),
  };
};

const BEST = 3;

export type OptionLists = {
  readonly best: readonly OptionView[];
  readonly rest: readonly OptionView[];
  readonly not: readonly OptionView[];
};

/**
 * The first three of the client's neutral order, the others that can be chosen, and those that cannot, with the reason: a
 * refusal, a pause that the provider has told of, or what stands in the way of the agreement.
 */
export const optionLists = (
  {
    selectable,
    notSelectable,
  }: { readonly selectable: readonly Offered[]; readonly notSelectable: readonly Offered[] },
  known: Known,
  words: Ask,
): OptionLists => {
  const willing = selectable.filter(({ agreement }) => agreement !== known.refused);
  const paused = willing.flatMap((option) => {
    const pause = pauseOf(option, known);
    return pause === undefined ? [] : [{ ...viewOf(option, 0, known, words), why: pauseLine(pause, words) }];
  });
  const open = willing.filter((option) => pauseOf(option, known) === undefined);
  const refused = selectable.filter(({ agreement }) => agreement === known.refused);
  const views = open.map((option, index) => viewOf(option, index + 1, known, words));
  return {
    best: views.slice(0, BEST),
    rest: views.slice(BEST),
    not: [
      ...refused.map((option) => ({ ...viewOf(option, 0, known, words), why: words.t('options.refused') })),
      ...paused,
      ...notSelectable.map((option) => viewOf(option, 0, known, words)),
    ],
  };
};
