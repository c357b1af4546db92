import type { Cost } from './cost.ts';

/** A reading in a world and in one with ten times as much in it. */
export type Measured = { readonly name: string; readonly audience: string; readonly small: Cost; readonly large: Cost };

const MOST_TRIPS = 3;
/** Rows of a page at most. */
const MOST_ROWS = 50;

/** Readings above the bar: what they take, and for what. None may take more, and none may stand here for nothing. */
const ABOVE: Readonly<Record<string, readonly [trips: number, why: string]>> = {
  'competition.view': [4, 'while it is scored: the call, its tenders, the sheets and what was agreed, side by side'],
  'score.list': [4, 'the call, its tenders, the sheets and what was agreed, side by side'],
  'member.list_for_officer': [4, 'whose business it is, then people and their names'],
  'claim.view': [4, 'the claim, its period, its agreement and the clients before it, side by side'],
  'claim.view_own': [4, 'as claim.view'],
  'outcomes.view': [4, 'a period with its claims, its agreement and the clients before it'],
};
/** One thing whose reading grows with what it consists of: a call has as many tenders as it has, a client its choices. */
const GROWING: readonly string[] = ['competition.view', 'score.list', 'client.options'];

const isOverTrips = ({ name, large }: Measured): boolean => large.trips > (ABOVE[name]?.[0] ?? MOST_TRIPS);

/** What does not stand up to the bars, in words. */
export const breaches = (measured: readonly Measured[]): readonly string[] => [
  ...measured.flatMap((one) => {
    const { name, audience, small, large } = one;
    const isOne = small.rows === 1 && large.rows === 1;
    return [
      ...(small.trips === large.trips ? [] : [`${name}: ${String(small.trips)} → ${String(large.trips)} round trips`]),
      ...(isOverTrips(one) ? [`${name}: ${String(large.trips)} round trips`] : []),
      ...(large.rows > MOST_ROWS ? [`${name}: ${String(large.rows)} rows in one answer`] : []),
      ...(isOne && large.units > small.units && !GROWING.includes(name)
        ? [`${name}: ${String(small.units)} → ${String(large.units)} read units for one thing`]
        : []),
      ...(large.who === (audience === 'public' ? 0 : 1) ? [] : [`${name}: does not ask once who is calling`]),
    ];
  }),
  ...Object.entries(ABOVE).flatMap(([name, [trips]]) => {
    const found = measured.find((one) => one.name === name);
    return found !== undefined && found.large.trips < trips ? [`${name}: needs its exception no longer`] : [];
  }),
];
