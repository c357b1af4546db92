import { addCounts, type Counts, cents, countsBetween, id, instant, localDate } from '@kt/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesBetween } from '../app/follow-referral.ts';
import { type FigureRow, isOfWhole, NO_MONTH, totalOf } from './figure-rows.ts';
import { LINE_MONEY, MARKS, NO_TRACK, type ReferralTrack, type TrackNews, withNews } from './referral-track.ts';
import { runningValueOf, scorecardOf } from './scorecard.ts';
import { countsOf } from './track-counts.ts';

const at = (day: number, hour = 8) =>
  instant(`2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`);
const LEAST = 5;

const anAt = fc.integer({ min: 1, max: 28 }).map((day) => at(day));
const aMark = fc.record({
  is: fc.constant('mark' as const),
  mark: fc.constantFrom(...MARKS),
  at: anAt,
  code: fc.constantFrom('no_staff', 'language', 'other'),
  on: fc.constantFrom(localDate('2026-03-20'), localDate('2026-05-04')),
});
const aClaim = fc.record({
  is: fc.constant('claim' as const),
  claim: fc.constantFrom('clm_1', 'clm_2', 'clm_3'),
  step: fc.constantFrom('start', 'employed'),
  at: anAt,
  isResult: fc.boolean(),
});
const someMoney = fc.record({
  is: fc.constant('money' as const),
  of: fc.constantFrom(...LINE_MONEY),
  cents: fc.integer({ min: -90_000, max: 90_000 }).map(cents),
  line: fc.constantFrom(
    { id: 'pay_1', step: 'start' },
    { id: 'pay_2', step: 'employed' },
    { id: 'pay_3', step: 'employed' },
  ),
});
const someReserved = fc.record({
  is: fc.constant('money' as const),
  of: fc.constant('reserved' as const),
  cents: fc.integer({ min: -90_000, max: 90_000 }).map(cents),
});
const someNews: fc.Arbitrary<TrackNews> = fc.oneof(
  aMark,
  aClaim,
  someMoney,
  someReserved,
  fc.constant({ is: 'claim_returned' as const }),
);

const told = (all: readonly TrackNews[]): ReferralTrack => all.reduce(withNews, NO_TRACK);

it('comes to the same card in whatever order a referral is told of', () => {
  const inTwoOrders = fc
    .array(someNews, { maxLength: 14 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(inTwoOrders, ([one, other]) => {
      expect(told(other)).toEqual(told(one));
      expect(countsOf(told(other))).toEqual(countsOf(told(one)));
    }),
    { numRuns: 400 },
  );
});

const LEAD = id('authority', 'aut_01J00000000000000000000001');
const keyOf = ({ figure, month, of }: FigureRow): string => `${figure} ${month} ${of}`;
/** A payment line is of one referral alone. */
const ofReferral = (referral: number, news: TrackNews): TrackNews =>
  'line' in news ? { ...news, line: { ...news.line, id: `${news.line.id}-${String(referral)}` } } : news;
const isMonthly = ({ month }: FigureRow): boolean => month !== NO_MONTH;

/** Rows are as many as their figure says, and sum up to it: of the whole agreement, and of the months. */
const expectRowsToSumUp = (rows: readonly FigureRow[], whole: Counts, months: Counts): void => {
  const expectOf = (figure: string, found: readonly FigureRow[], counts: Counts): void => {
    const { rows: n, sum } = totalOf(figure, counts, whole);
    expect([figure, n]).toEqual([figure, found.length]);
    if (sum !== undefined) expect(found.reduce((total, { value }) => total + value, 0)).toBe(sum);
  };
  for (const figure of new Set([...rows.map((row) => row.figure), 'offered', 'money:paid', 'to_start'])) {
    const found = rows.filter((row) => row.figure === figure);
    if (isOfWhole(figure)) expectOf(figure, found, months);
    else expectOf(figure, found.filter(isMonthly), months);
    if (figure.startsWith('money:')) expectOf(figure, found, whole);
  }
};

it('keeps counters that a recount from the tracks finds again, however the news of many referrals are mixed', () => {
  const mixed = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), someNews), { maxLength: 40 });
  fc.assert(
    fc.property(mixed, (all) => {
      const tracks = new Map<number, ReferralTrack>();
      let kept: Counts = {};
      let months: Counts = {};
      let category: Counts = {};
      const rows = new Map<string, FigureRow>();
      for (const [referral, news] of all) {
        const before = tracks.get(referral) ?? NO_TRACK;
        const after = withNews(before, ofReferral(referral, news));
        const isNewThere = !tracks.has(referral);
        const changes = changesBetween(before, after, {
          referral: String(referral),
          counted: { lead: LEAD, category: 'c' },
          isNewThere,
        });
        tracks.set(referral, after);
        category = addCounts([category, changes.category.counts]);
        for (const row of changes.rows.gone) expect(rows.delete(keyOf(row))).toBe(true);
        for (const row of changes.rows.put) rows.set(keyOf(row), row);
        kept = addCounts([kept, changes.whole]);
        months = addCounts([months, ...Object.values(changes.months)]);
      }
      const again = [...tracks.values()].map(countsOf);
      expect(countsBetween(kept, addCounts(again.map(({ whole }) => whole)))).toEqual({});
      expect(countsBetween(months, addCounts(again.map(({ monthly }) => monthly)))).toEqual({});
      expect(countsBetween(category, kept)).toEqual({});
      expectRowsToSumUp([...rows.values()], kept, months);
    }),
    { numRuns: 300 },
  );
});

const mark = (name: (typeof MARKS)[number], more: { at: ReturnType<typeof at>; code?: string; on?: string }) =>
  ({
    is: 'mark',
    mark: name,
    at: more.at,
    ...(more.code !== undefined && { code: more.code }),
    ...(more.on !== undefined && { on: localDate(more.on) }),
  }) satisfies TrackNews;
const cardOf = (...tracks: readonly (readonly TrackNews[])[]) =>
  scorecardOf(addCounts(tracks.map((news) => countsOf(told(news)).monthly)), LEAST);

const STARTED = [
  mark('offered', { at: at(2) }),
  mark('acknowledged', { at: at(3) }),
  mark('accepted', { at: at(5) }),
  mark('started', { at: at(16), on: '2026-03-16' }),
];

it('counts working days from the offer to the first sign and to the first meeting, and shares of five and more alone', () => {
  const five = cardOf(STARTED, STARTED, STARTED, STARTED, [
    mark('offered', { at: at(2) }),
    mark('declined', { at: at(9), code: 'no_staff' }),
  ]);
  expect(five).toMatchObject({
    offered: 5,
    accepted: { count: 4, n: 5, share: 8_000 },
    declined: { count: 1, n: 5, share: 2_000 },
    declinedBy: [{ code: 'no_staff', count: 1 }],
    toAnswer: { n: 5, days: 1 },
    toFirstMeeting: { n: 4 },
  });
  expect(five.toFirstMeeting.days).toBeUndefined();
  expect(cardOf(STARTED, STARTED, STARTED, STARTED, STARTED).toFirstMeeting).toEqual({ n: 5, days: 10 });
});

it('does not hold what the authority took back, or entered by mistake, against the provider', () => {
  const card = cardOf(
    [mark('offered', { at: at(2) }), mark('cancelled', { at: at(3), code: 'need_changed' })],
    [...STARTED, mark('voided', { at: at(20) })],
  );
  expect(card).toMatchObject({ offered: 0, cancelled: 1, started: 0, accepted: { count: 0, n: 0 } });
});

it('counts a client once for a step, and not for a claim that was taken back later', () => {
  const claim = (name: string, isResult: boolean, day: number): TrackNews => ({
    is: 'claim',
    claim: name,
    step: 'month_fee',
    isResult,
    at: at(day),
  });
  const two = [...STARTED, claim('a', true, 17), claim('b', true, 18)];
  expect(cardOf(two).results).toEqual([{ step: 'month_fee', count: 1, n: 1 }]);
  expect(cardOf([...STARTED, claim('a', true, 17), claim('a', false, 19)]).results).toEqual([]);
});

it('counts money and clients of the whole agreement, offered in whatever month', () => {
  const reserved = (n: number): TrackNews => ({ is: 'money', of: 'reserved', cents: cents(n) });
  const paid: TrackNews = { is: 'money', of: 'paid', cents: cents(5), line: { id: 'pay_1', step: 'start' } };
  const whole = countsOf(told([...STARTED, reserved(90_000), reserved(-40_000), paid]));
  const on = localDate('2026-03-05');
  expect(runningValueOf(whole.whole, cents(62_501), on)).toMatchObject({ standing: 'within' });
  expect(runningValueOf(whole.whole, cents(50_000), on)).toMatchObject({ standing: 'over' });
  expect(runningValueOf(whole.whole, cents(62_500), on)).toEqual({
    reservedCents: 50_000,
    claimedCents: 0,
    approvedCents: 0,
    paidCents: 5,
    ordered: 1,
    waiting: 0,
    reservedShare: 8_000,
    warningShare: 8_000,
    standing: 'warn',
  });
});
