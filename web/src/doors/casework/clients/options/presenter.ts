import type { LeftOpenMode } from '@kt/casework/domain/choice.ts';
import type { Instant, Language, LocalDate } from '@kt/kernel';
import { DISTANCE_GROUPS, type DistanceGroup } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import { type PauseShown, pauseLine, type ToldShown, toldLine } from '../../../../shared/services/places-words.ts';
import { municipalityName } from '../choices.ts';
import { type Beside, besideWords } from './beside-words.ts';

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
  /** Its rank, where a competition is called off in order of preference. */
  readonly preference?: { readonly competition: string; readonly rank: number } | undefined;
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
  /** What the catalogue tells beside the agreement. */
  readonly besideOf?: (provider: string) => Beside;
  readonly today: LocalDate;
  readonly now: Instant;
};

const OBSTACLES = [
  'ended',
  'admission_removed',
  'not_started',
  'admission_suspended',
  'orders_suspended',
  'municipality',
  'language',
  'provider_paused',
  'full',
  'used_before',
  'preferred_first',
] as const;
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
  /** How far it is from the client's home, and what it has led to; empty where it is not known. */
  readonly distance?: string;
  readonly results?: string;
  readonly obstacle?: string;
  /** The most it can cost, for each group. */
  readonly maximumCents?: Offered['maximumCents'];
  /** That it costs more than the case worker may send alone. */
  readonly above?: string;
  /** Whom its competition ranks better and who could be chosen: to be passed over first. */
  readonly before?: readonly { readonly agreement: string; readonly provider: string }[];
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

/** The obstacle that a refusal's code names, e.g. `agreements.full`. */
export const obstacleIn = (code: string): Obstacle | undefined => obstacleOf(code.split('.')[1]);

/** Whether it may cost more than the case worker sends alone; while the group is not judged, the least is meant. */
const isAbove = ({ maximumCents }: Offered, { group }: Known, limit: number | undefined): boolean =>
  limit !== undefined && (group === undefined ? Math.min(...Object.values(maximumCents)) : maximumCents[group]) > limit;

const whyOf = (option: Offered, place: number, { t }: Ask): string => {
  const obstacle = obstacleOf(option.obstacle);
  if (obstacle !== undefined) return t(`options.obstacle.${obstacle}`);
  if (option.preference !== undefined) return t('options.why_ranked', { rank: option.preference.rank });
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
    maximumCents: option.maximumCents,
    ...(option.obstacle !== undefined && { obstacle: option.obstacle }),
    ...(known.besideOf && besideWords(known.besideOf(option.provider), words)),
  };
};

const BEST = 3;

export type OptionLists = {
  readonly best: readonly OptionView[];
  readonly rest: readonly OptionView[];
  readonly not: readonly OptionView[];
  /** How an option comes about when the client leaves it open. */
  readonly leftOpen?: LeftOpenMode;
  /** In cents; absent where there is no limit. */
  readonly ownLimitCents?: number | undefined;
};

export type ShownOptions = {
  readonly selectable: readonly Offered[];
  readonly notSelectable: readonly Offered[];
  readonly leftOpen?: LeftOpenMode | undefined;
  readonly ownLimitCents?: number | undefined;
};

const BEHIND = 'preferred_first';

/** Who of the same competition could be chosen and is ranked better, the best first. */
const beforeOf = ({ preference }: Offered, { selectable, notSelectable }: ShownOptions, words: Ask, known: Known) =>
  [...selectable, ...notSelectable.filter(({ obstacle }) => obstacle === BEHIND)]
    .filter(
      ({ preference: other }) =>
        preference !== undefined && other?.competition === preference.competition && other.rank < preference.rank,
    )
    .sort((a, b) => (a.preference?.rank ?? 0) - (b.preference?.rank ?? 0))
    .map(({ agreement, provider }) => ({
      agreement,
      provider: known.nameOf(provider) || words.t('options.unnamed'),
    }));

/**
 * The first three of the client's neutral order, the others that can be chosen, and those that cannot, with the reason: a
 * pause that the provider has told of, or what stands in the way of the agreement.
 */
export const optionLists = (shown: ShownOptions, known: Known, words: Ask): OptionLists => {
  const { selectable, notSelectable, leftOpen = 'rotation', ownLimitCents } = shown;
  const paused = selectable.flatMap((option) => {
    const pause = pauseOf(option, known);
    return pause === undefined ? [] : [{ ...viewOf(option, 0, known, words), why: pauseLine(pause, words) }];
  });
  const marked = (option: Offered, place: number): OptionView => ({
    ...viewOf(option, place, known, words),
    ...(isAbove(option, known, ownLimitCents) && { above: words.t('options.above') }),
  });
  const open = selectable.filter((option) => pauseOf(option, known) === undefined);
  const views = open.map((option, index) => marked(option, index + 1));
  return {
    best: views.slice(0, BEST),
    rest: views.slice(BEST),
    not: [
      ...paused,
      ...notSelectable.map((option) =>
        option.obstacle === BEHIND
          ? { ...marked(option, 0), before: beforeOf(option, shown, words, known) }
          : viewOf(option, 0, known, words),
      ),
    ],
    leftOpen,
    ownLimitCents,
  };
};
