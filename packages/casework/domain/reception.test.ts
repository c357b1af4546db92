import { addCounts, type Counts, countsBetween, type Id, instant, localDate } from '@kt/kernel';
import { DISTANCE_GROUPS } from '@kt/terms';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { receptionChanges } from '../app/follow-reception.ts';
import { receptionOf } from './reception-counts.ts';
import { caseMix, firstMeetings, MOST_LINES, refusals } from './reception-table.ts';
import { RECEPTION_MARKS, type ReceptionNews, type ReceptionTrack, withReception } from './reception-track.ts';

const LEAST = 5;
const provider = (n: number) => `org_${String(n).padStart(26, '0')}` as Id<'organisation'>;
const at = (day: number) => instant(`2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`);

const someNews: fc.Arbitrary<ReceptionNews> = fc.record(
  {
    mark: fc.constantFrom(...RECEPTION_MARKS),
    at: fc.integer({ min: 1, max: 28 }).map(at),
    provider: fc.constantFrom(provider(1), provider(2)),
    group: fc.constantFrom(...DISTANCE_GROUPS),
    on: fc.constantFrom(localDate('2026-03-20'), localDate('2026-05-04')),
  },
  { requiredKeys: ['mark', 'at', 'provider'] },
);
const told = (all: readonly ReceptionNews[]): ReceptionTrack => all.reduce(withReception, {});

it('comes to the same in whatever order a referral is told of', () => {
  const inTwoOrders = fc
    .array(someNews, { maxLength: 12 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(inTwoOrders, ([one, other]) => {
      expect(receptionOf(told(other))).toEqual(receptionOf(told(one)));
    }),
    { numRuns: 400 },
  );
});

it('keeps counters that a recount from the tracks finds again', () => {
  const mixed = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), someNews), { maxLength: 40 });
  const named = (place: string, counts: Counts): Counts =>
    Object.fromEntries(Object.entries(counts).map(([name, n]) => [`${place} ${name}`, n]));
  fc.assert(
    fc.property(mixed, (all) => {
      const tracks = new Map<number, ReceptionTrack>();
      const kept = all.flatMap(([referral, news]) => {
        const before = tracks.get(referral) ?? {};
        const after = withReception(before, news);
        tracks.set(referral, after);
        return receptionChanges(before, after).map((one) => named(`${one.year} ${one.provider}`, one.counts));
      });
      const again = [...tracks.values()]
        .map(receptionOf)
        .map(({ place, counts }) => named(`${place?.year ?? ''} ${place?.provider ?? ''}`, counts));
      expect(countsBetween(addCounts(kept), addCounts(again))).toEqual({});
    }),
    { numRuns: 300 },
  );
});

const offered = (group: (typeof DISTANCE_GROUPS)[number]): ReceptionNews => ({
  mark: 'offered',
  at: at(2),
  provider: provider(1),
  group,
});
const then = (mark: ReceptionNews['mark'], on?: string): ReceptionNews => ({
  mark,
  at: at(4),
  provider: provider(1),
  ...(on !== undefined && { on: localDate(on) }),
});
const taken = (group: (typeof DISTANCE_GROUPS)[number], on: string) =>
  receptionOf(told([offered(group), then('accepted'), then('started', on)])).counts;
const times = (n: number, counts: Counts): Counts => addCounts(Array.from({ length: n }, () => counts));

it('counts as not taken what was declined, sent back or left to lapse, and nothing that the authority took back', () => {
  const of = (...news: ReceptionNews[]) => receptionOf(told([offered('D'), ...news])).counts;
  expect(of(then('declined'))).toEqual({ 'answered:D': 1, 'refused:D': 1 });
  expect(of(then('expired'))).toEqual({ 'answered:D': 1, 'refused:D': 1 });
  expect(of(then('accepted'), then('returned'))).toEqual({ 'answered:D': 1, 'refused:D': 1 });
  expect(of(then('cancelled'))).toEqual({});
  expect(of(then('accepted'), then('voided'))).toEqual({});
  expect(of()).toEqual({});
});

it('tells the share of refusals and the days to the first meeting by group, and hides few with what would give them away', () => {
  const declined = receptionOf(told([offered('D'), then('declined')])).counts;
  const near = times(6, taken('A', '2026-03-06'));
  const middle = times(8, taken('B', '2026-03-20'));
  const rows = [{ provider: provider(1), counts: addCounts([near, middle, times(2, declined)]) }];
  const [line, all] = refusals(rows, LEAST);
  expect(line?.cells).toEqual([
    { group: 'A' },
    { group: 'B', n: 8, refused: 0, share: 0 },
    { group: 'C', n: 0 },
    { group: 'D' },
    { group: 'all', n: 16, refused: 2, share: 1_250 },
  ]);
  expect(all).toEqual({ of: 'all', cells: line?.cells });
  expect(firstMeetings(rows, LEAST)[0]?.cells).toEqual([
    { group: 'A', n: 6, days: 4 },
    { group: 'B', n: 8, days: 14 },
    { group: 'C', n: 0 },
    { group: 'D', n: 0 },
    { group: 'all', n: 14, days: 14 },
  ]);
  expect(caseMix(rows[0]?.counts ?? {}, LEAST).map(({ n }) => n)).toEqual([6, 8, 0, 0, 14]);
});

it('puts the providers with the fewest together, so that a table stays a table', () => {
  const many = Array.from({ length: MOST_LINES + 3 }, (_, n) => ({
    provider: provider(n),
    counts: times(40 - n, taken('B', '2026-03-06')),
  }));
  const table = refusals(many, LEAST);
  expect(table.length).toBe(MOST_LINES + 2);
  expect(table.at(-2)).toMatchObject({ of: 'others', cells: [{}, { n: 10 + 9 + 8 }, {}, {}, {}] });
});
