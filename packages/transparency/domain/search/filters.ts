import type { Cents, LocalDate } from '@kt/kernel';
import type { AnsweredNeed } from '@kt/terms';
import { percentOf, type Tally } from '../results/tally.ts';
import type { CardHead } from './card-line.ts';
import { distanceFrom } from './distance.ts';
import type { CardFacts } from './drawer.ts';
import { needsAnswered } from './needs.ts';

/** What a reader narrows the catalogue by. `startBy` is the last day on which it may begin. */
export type Filters = {
  readonly serviceType?: string;
  readonly group?: string;
  /** Needs for support: a card that answers one of them fits, one that answers more comes first. */
  readonly needs?: readonly AnsweredNeed[];
  readonly municipality?: string;
  /** Kilometres from `municipality` at most; asks nothing without it. */
  readonly within?: number;
  readonly language?: string;
  readonly remote?: boolean;
  readonly accessibility?: string;
  readonly free?: boolean;
  readonly startBy?: LocalDate;
  /** Whole percent of those who began, with work or education verified, at least. */
  readonly results?: number;
  /** Under an agreement by which this client can be referred now. */
  readonly agreed?: boolean;
  /** The most that a client may cost, net of VAT. */
  readonly mostCents?: Cents;
};
export type FilterName = keyof Filters;

/** What an authority's agreements offer of a card: `mostCents` is the most that the client can cost under the best of them. */
export type Offer = { readonly isOpen: boolean; readonly free: number; readonly mostCents: Cents };

/** What stands beside the cards rather than on them. */
export type Beside = {
  readonly tallyOf: (card: CardHead) => Tally | undefined;
  /** Absent where nobody's agreements are looked at. */
  readonly offerOf?: (card: CardHead) => Offer | undefined;
};

const hasFree = ({ free, isPaused }: CardFacts): boolean => !isPaused && free !== undefined && free > 0;

/** With free places and no day told, a service can begin at once. */
const canStartBy = (facts: CardFacts, day: LocalDate): boolean =>
  !facts.isPaused && (facts.nextStart === undefined ? hasFree(facts) : facts.nextStart <= day);

type Test = { readonly name: FilterName; readonly holds: (card: CardHead) => boolean };

const when = <T>(
  name: FilterName,
  asked: T | undefined,
  holds: (card: CardHead, asked: T) => boolean,
): readonly Test[] => (asked === undefined ? [] : [{ name, holds: (card) => holds(card, asked) }]);

const onCard = <T>(name: FilterName, asked: T | undefined, holds: (facts: CardFacts, asked: T) => boolean) =>
  when(name, asked, ({ facts }, wanted) => holds(facts, wanted));

const near = ({ municipality, within }: Filters): readonly Test[] => {
  if (municipality === undefined) return [];
  const distance = distanceFrom(municipality);
  return onCard('within', within, (facts, most) => (distance(facts) ?? Number.POSITIVE_INFINITY) <= most);
};

const beside = (asked: Filters, { tallyOf, offerOf }: Beside): readonly Test[] => [
  ...when('free', asked.free, (card, wanted) =>
    offerOf === undefined ? hasFree(card.facts) === wanted : (offerOf(card)?.free ?? 0) > 0 === wanted,
  ),
  ...when('results', asked.results, (card, least) => {
    const tally = tallyOf(card);
    return tally !== undefined && percentOf(tally.working, tally.started) >= least;
  }),
  ...when('agreed', asked.agreed, (card, wanted) => (offerOf?.(card)?.isOpen ?? false) === wanted),
  ...when('mostCents', asked.mostCents, (card, most) => {
    const offer = offerOf?.(card);
    return offer !== undefined && offer.mostCents <= most;
  }),
];

const testsOf = (asked: Filters, besides: Beside): readonly Test[] => [
  ...onCard('serviceType', asked.serviceType, (facts, type) => facts.serviceType === type),
  ...onCard('group', asked.group, ({ groups }, group) => groups.includes(group)),
  ...onCard('needs', asked.needs, (facts, needs) => needsAnswered(facts, needs).length > 0),
  ...onCard('municipality', asked.municipality, ({ municipalities }, one) => municipalities.includes(one)),
  ...near(asked),
  ...onCard('language', asked.language, ({ languages }, language) => languages.includes(language)),
  ...onCard('remote', asked.remote, ({ remote }, wanted) => remote === wanted),
  ...onCard('accessibility', asked.accessibility, ({ accessibility }, need) =>
    accessibility.some((site) => site.includes(need)),
  ),
  ...onCard('startBy', asked.startBy, canStartBy),
  ...beside(asked, besides),
];

export type Narrowed = {
  readonly fits: (card: CardHead) => boolean;
  /** How many of the cards would be found besides if one filter were left out. */
  readonly left: (cards: readonly CardHead[]) => readonly { readonly filter: FilterName; readonly count: number }[];
};

export const narrowedBy = (filters: Filters, besides: Beside): Narrowed => {
  const tests = testsOf(filters, besides);
  return {
    fits: (card) => tests.every(({ holds }) => holds(card)),
    left: (cards) => {
      const failed = cards.map((card) => tests.filter(({ holds }) => !holds(card)));
      return tests.map(({ name }) => ({
        filter: name,
        count: failed.filter((those) => those.length === 1 && those[0]?.name === name).length,
      }));
    },
  };
};
