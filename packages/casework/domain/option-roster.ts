import {
  type Actor,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  ok,
  type Result,
  targets,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { CaseworkError } from './casework-errors.ts';
import type { Preference, Shown } from './choice.ts';
import { neutralOrder } from './neutral-order.ts';

/** An authority's roster of a service: what clients were ever shown or may be, each in its place for good. It only grows. */
export const rosterLifecycle = {
  none: { extend: 'open' },
  open: { extend: 'open' },
} as const satisfies Lifecycle;
export const ROSTER_STATES = ['open'] as const;

export type RosterEntry = { readonly agreement: Id<'agreement'>; readonly preference?: Preference };

export type RosterRef = { readonly authority: Id<'authority'>; readonly serviceType: ServiceType };
export type Roster = RosterRef & {
  readonly state: (typeof ROSTER_STATES)[number];
  readonly entries: readonly RosterEntry[];
};

/** `entries` follow those that there were. */
export type RosterFact = FactOf<'option_roster.extended', RosterRef & { readonly entries: readonly RosterEntry[] }>;

/** Four entries a hexadecimal digit, the first of them its lowest bit. */
const PER_DIGIT = 4;
const BASE = 16;

const isSame = (a: RosterEntry, b: RosterEntry): boolean =>
  a.agreement === b.agreement &&
  a.preference?.competition === b.preference?.competition &&
  a.preference?.rank === b.preference?.rank;

const entriesOf = ({
  agreements,
  preferences = [],
}: Pick<Shown, 'agreements' | 'preferences'>): readonly RosterEntry[] =>
  agreements.map((agreement) => {
    const found = preferences.find((one) => one.agreement === agreement);
    return found === undefined
      ? { agreement }
      : { agreement, preference: { competition: found.competition, rank: found.rank } };
  });

const listOf = (entries: readonly RosterEntry[]): Pick<Shown, 'agreements' | 'preferences'> => {
  const preferences = entries.flatMap(({ agreement, preference }) =>
    preference === undefined ? [] : [{ agreement, ...preference }],
  );
  return { agreements: entries.map(({ agreement }) => agreement), ...(preferences.length > 0 && { preferences }) };
};

const digitsOf = (places: readonly number[]): string => {
  const last = Math.max(-1, ...places);
  return Array.from({ length: Math.floor(last / PER_DIGIT) + 1 }, (_, digit) =>
    places
      .filter((place) => Math.floor(place / PER_DIGIT) === digit)
      .reduce((sum, place) => sum + 2 ** (place % PER_DIGIT), 0)
      .toString(BASE),
  ).join('');
};

const hasBit = (digits: string, place: number): boolean => {
  const digit = Number.parseInt(digits[Math.floor(place / PER_DIGIT)] ?? '0', BASE);
  return Math.floor(digit / 2 ** (place % PER_DIGIT)) % 2 === 1;
};

/** What was shown, in bits of the roster: a few bytes however many there were. What it does not hold yet is named. */
export const foldedIn = (roster: Pick<Roster, 'entries'> | undefined, shown: Shown): Shown => {
  const { agreements, preferences: _apart, ...rest } = shown;
  const known = roster?.entries ?? [];
  const each = entriesOf(shown).map((entry) => ({ entry, place: known.findIndex((one) => isSame(one, entry)) }));
  const named = each.filter(({ place }) => place === -1).map(({ entry }) => entry);
  const bits = digitsOf(each.map(({ place }) => place).filter((place) => place !== -1));
  return { ...rest, ...listOf(named), listed: { bits, count: agreements.length } };
};

type Listed = NonNullable<Shown['listed']>;

/** What the bits stand for, in the order of the roster; whatever has come to it since. */
export const entriesListed = (roster: Pick<Roster, 'entries'> | undefined, { bits }: Listed): readonly RosterEntry[] =>
  (roster?.entries ?? []).filter((_, place) => hasBit(bits, place));

/** The list again, in the client's neutral order in which it was shown. A list that was never folded is as it is. */
export const unfoldedFrom = (
  roster: Pick<Roster, 'entries'> | undefined,
  { listed, ...shown }: Shown,
  clientReference: string,
): Shown => {
  if (listed === undefined) return shown;
  const { agreements: _named, preferences: _ranked, ...rest } = shown;
  const known = entriesListed(roster, listed);
  return { ...rest, ...listOf(neutralOrder(clientReference, [...known, ...entriesOf(shown)])) };
};

/** What the roster lacks of a list, as its next entries; nothing where it lacks nothing. */
export const extendRoster = (
  before: Roster | undefined,
  { authority, serviceType, list }: RosterRef & { readonly list: Pick<Shown, 'agreements' | 'preferences'> },
  at: Instant,
  by: Actor,
): Result<RosterFact | undefined, CaseworkError> => {
  const allowed = targets(rosterLifecycle, before?.state ?? 'none', 'extend');
  if (!allowed.ok) return err(allowed.error);
  const known = before?.entries ?? [];
  const entries = entriesOf(list).filter((entry) => !known.some((one) => isSame(one, entry)));
  return ok(
    entries.length === 0 ? undefined : { type: 'option_roster.extended', at, by, authority, serviceType, entries },
  );
};

/** The roster with its new entries at the end. */
export const applyRoster = (before: Roster | undefined, { authority, serviceType, entries }: RosterFact): Roster => ({
  authority,
  serviceType,
  state: 'open',
  entries: [...(before?.entries ?? []), ...entries],
});
