import { MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { SERVICE_TYPES, type ServiceType, TARGET_GROUPS, type TargetGroup } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

type National = { readonly fi: string; readonly sv: string; readonly en?: string };
type Market = { readonly day: string; readonly from: string; readonly to: string; readonly place: National };
export type NeedShown = {
  readonly serviceTypes: readonly ServiceType[];
  readonly municipalities: readonly string[];
  readonly targetGroups: readonly TargetGroup[];
  readonly expectedPerYear: number;
  /** `2026-09`. */
  readonly plannedMonth: string;
  readonly market?: Market;
};
export type NeedWords = Pick<Words, 't' | 'name' | 'number' | 'day'>;

/** `2026-09` as people write a month: `9/2026`. */
export const monthText = (month: string): string => `${String(Number(month.slice(5)))}/${month.slice(0, 4)}`;

/** `13:00` as people write a clock: `13.00`. */
export const clockText = (clock: string): string => clock.replace(':', '.');

const marketText = ({ day, from, to, place }: Market, words: NeedWords): string =>
  words.t('need.market.when', {
    day: words.day(day),
    from: clockText(from),
    to: clockText(to),
    place: words.name(place),
  });

/** How each fact of a planned need is called. */
export const NEED_FACT = {
  serviceTypes: 'need.services',
  municipalities: 'need.area',
  targetGroups: 'need.groups',
  expectedPerYear: 'need.expected',
  plannedMonth: 'need.month',
  market: 'need.market',
} as const;
export type NeedFactName = keyof typeof NEED_FACT;

type Shown = { readonly [N in NeedFactName]: (need: Partial<NeedShown>, words: NeedWords) => string };
/** Each fact in words; nothing where it is not told. */
export const NEED_TEXT: Shown = {
  serviceTypes: ({ serviceTypes = [] }, { name }) =>
    serviceTypes.map((one) => name(SERVICE_TYPES[one].names)).join(', '),
  municipalities: ({ municipalities = [] }, { name }) =>
    MEMBER_MUNICIPALITIES.filter(({ code }) => municipalities.includes(code))
      .map(({ names }) => name(names))
      .join(', '),
  targetGroups: ({ targetGroups = [] }, { name }) => targetGroups.map((one) => name(TARGET_GROUPS[one])).join(', '),
  expectedPerYear: ({ expectedPerYear }, { number }) => (expectedPerYear === undefined ? '' : number(expectedPerYear)),
  plannedMonth: ({ plannedMonth }) => (plannedMonth === undefined ? '' : monthText(plannedMonth)),
  market: ({ market }, words) => (market === undefined ? '' : marketText(market, words)),
};

const isFact = (field: string): field is NeedFactName => Object.hasOwn(NEED_FACT, field);
const FACTS = Object.keys(NEED_FACT).filter(isFact);

/** What a planned need is about, as facts by name; what is not told is left out. */
export const needFacts = (need: NeedShown, words: NeedWords): readonly (readonly [string, string])[] =>
  FACTS.map((fact) => [words.t(NEED_FACT[fact]), NEED_TEXT[fact](need, words)]);
