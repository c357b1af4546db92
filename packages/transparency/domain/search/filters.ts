import type { LocalDate } from '@kt/kernel';
import type { CardFacts } from './drawer.ts';

/** What a reader narrows the catalogue by. `startBy` is the last day on which it may begin. */
export type Filters = {
  readonly serviceType?: string;
  readonly group?: string;
  readonly municipality?: string;
  readonly language?: string;
  readonly remote?: boolean;
  readonly accessibility?: string;
  readonly free?: boolean;
  readonly startBy?: LocalDate;
};
export type FilterName = keyof Filters;

const hasFree = ({ free, isPaused }: CardFacts): boolean => !isPaused && free !== undefined && free > 0;

/** With free places and no day told, a service can begin at once. */
const canStartBy = (facts: CardFacts, day: LocalDate): boolean =>
  !facts.isPaused && (facts.nextStart === undefined ? hasFree(facts) : facts.nextStart <= day);

type Test = { readonly name: FilterName; readonly holds: (facts: CardFacts) => boolean };

const when = <T>(
  name: FilterName,
  asked: T | undefined,
  holds: (facts: CardFacts, asked: T) => boolean,
): readonly Test[] => (asked === undefined ? [] : [{ name, holds: (facts) => holds(facts, asked) }]);

const testsOf = (asked: Filters): readonly Test[] => [
  ...when('serviceType', asked.serviceType, (facts, type) => facts.serviceType === type),
  ...when('group', asked.group, ({ groups }, group) => groups.includes(group)),
  ...when('municipality', asked.municipality, ({ municipalities }, one) => municipalities.includes(one)),
  ...when('language', asked.language, ({ languages }, language) => languages.includes(language)),
  ...when('remote', asked.remote, ({ remote }, wanted) => remote === wanted),
  ...when('accessibility', asked.accessibility, ({ accessibility }, need) =>
    accessibility.some((site) => site.includes(need)),
  ),
  ...when('free', asked.free, (facts, wanted) => hasFree(facts) === wanted),
  ...when('startBy', asked.startBy, canStartBy),
];

export type Narrowed = {
  readonly fits: (facts: CardFacts) => boolean;
  /** How many of the cards would be found besides if one filter were left out. */
  readonly left: (cards: readonly CardFacts[]) => readonly { readonly filter: FilterName; readonly count: number }[];
};

export const narrowedBy = (filters: Filters): Narrowed => {
  const tests = testsOf(filters);
  return {
    fits: (facts) => tests.every(({ holds }) => holds(facts)),
    left: (cards) => {
      const failed = cards.map((facts) => tests.filter(({ holds }) => !holds(facts)));
      return tests.map(({ name }) => ({
        filter: name,
        count: failed.filter((those) => those.length === 1 && those[0]?.name === name).length,
      }));
    },
  };
};
