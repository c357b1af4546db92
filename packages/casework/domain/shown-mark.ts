import type { Cents, Id, Language, LocalDate, MunicipalityCode } from '@kt/kernel';
import { cents, parseId } from '@kt/kernel';
import { DISTANCE_GROUPS, type DistanceGroup } from '@kt/terms';
import type { Preference } from './choice.ts';
import { numberFrom } from './number-from.ts';

/** What a client can weigh of an option. How many places are free is not of it: one that is free can be chosen. */
export type Weighed = {
  readonly agreement: Id<'agreement'>;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly maximumCents: { readonly [G in DistanceGroup]: Cents };
  readonly preference?: Preference;
  /** Why it cannot be chosen: such a one is not weighed. */
  readonly obstacle?: string;
};

/** `promise`: its days, languages or municipalities. Prices are the most this client can cost, net of VAT. */
export type OptionChange = { readonly agreement: Id<'agreement'> } & (
  | { readonly change: 'added' | 'gone' | 'rank' | 'promise' }
  | { readonly change: 'price'; readonly fromCents: Cents; readonly toCents: Cents }
);

type Marked = {
  readonly agreement: Id<'agreement'>;
  readonly prices: readonly Cents[];
  readonly rank: string;
  readonly promise: string;
};

const [BETWEEN_OPTIONS, BETWEEN_FIELDS, BASE] = ['.', '-', 36];

const hashOf = (text: string): string => numberFrom(text).toString(BASE);

const fieldsOf = ({ agreement, maximumCents, preference, ...promise }: Weighed): readonly string[] => {
  const { start, end, languages, municipalities } = promise;
  return [
    agreement,
    ...DISTANCE_GROUPS.map((group) => maximumCents[group].toString(BASE)),
    preference === undefined ? '' : `${preference.rank.toString(BASE)}_${hashOf(preference.competition)}`,
    hashOf([start, end, [...languages].sort().join(), [...municipalities].sort().join()].join('\n')),
  ];
};

const withoutObstacle = <T extends Weighed>(options: readonly T[]): readonly T[] =>
  options.filter(({ obstacle }) => obstacle === undefined);

/**
 * What a page that shows these options is to send back with the choice: letters, digits and `-._`, some sixty characters
 * for each option that can be chosen, whatever their order.
 */
export const markOf = (options: readonly Weighed[]): string =>
  withoutObstacle(options)
    .map((option) => fieldsOf(option).join(BETWEEN_FIELDS))
    .sort()
    .join(BETWEEN_OPTIONS);

const markedIn = (text: string): readonly Marked[] => {
  const [named = '', ...fields] = text.split(BETWEEN_FIELDS);
  const agreement = parseId('agreement', named);
  const prices = fields.slice(0, DISTANCE_GROUPS.length).map((price) => Number.parseInt(price, BASE));
  const [rank, promise] = fields.slice(DISTANCE_GROUPS.length);
  if (agreement === undefined || rank === undefined || promise === undefined) return [];
  return prices.every((price) => Number.isSafeInteger(price) && price >= 0)
    ? [{ agreement, prices: prices.map((price) => cents(price)), rank, promise }]
    : [];
};

const changesOf = (before: Marked, now: Marked, group: DistanceGroup | undefined): readonly OptionChange[] => {
  const { agreement } = now;
  const groups = group === undefined ? DISTANCE_GROUPS : [group];
  const price = groups
    .map((one) => DISTANCE_GROUPS.indexOf(one))
    .map((n) => ({ fromCents: before.prices[n] ?? cents(0), toCents: now.prices[n] ?? cents(0) }))
    .find(({ fromCents, toCents }) => fromCents !== toCents);
  return [
    ...(price === undefined ? [] : [{ agreement, change: 'price', ...price } as const]),
    ...(before.rank === now.rank ? [] : [{ agreement, change: 'rank' } as const]),
    ...(before.promise === now.promise ? [] : [{ agreement, change: 'promise' } as const]),
  ];
};

/**
 * What a client whose page showed `mark` could have chosen otherwise had it shown these options: one more or fewer, another
 * price to the client's own group, another rank or promise. Nothing else counts. Of a mark that cannot be read nothing was
 * shown.
 */
export const changesSince = (
  mark: string,
  options: readonly Weighed[],
  group: DistanceGroup | undefined,
): readonly OptionChange[] => {
  const before = mark.split(BETWEEN_OPTIONS).flatMap(markedIn);
  const now = markOf(options).split(BETWEEN_OPTIONS).flatMap(markedIn);
  const foundIn = (list: readonly Marked[], { agreement }: Marked) => list.find((one) => one.agreement === agreement);
  return [
    ...now.flatMap((one): readonly OptionChange[] => {
      const then = foundIn(before, one);
      return then === undefined ? [{ agreement: one.agreement, change: 'added' }] : changesOf(then, one, group);
    }),
    ...before.flatMap((one): readonly OptionChange[] =>
      foundIn(now, one) === undefined ? [{ agreement: one.agreement, change: 'gone' }] : [],
    ),
  ];
};
