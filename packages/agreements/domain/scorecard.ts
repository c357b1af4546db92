import { type Cents, type Counts, cents, countsUnder, type LocalDate, medianOf, type Share, share } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { ANSWERS, MOST_DAYS } from './track-counts.ts';

/** A part of `n`; without `share` there are too few to make one of. */
export type Ratio = { readonly count: number; readonly n: number; readonly share?: Share };
/** Working days of the middle one of `n`; without `days` there are too few. `isOver`: later than can be told. */
export type Median = { readonly n: number; readonly days?: number; readonly isOver?: boolean };
export type Coded = { readonly code: string; readonly count: number };

/** How an agreement has gone, of the referrals that were offered in the chosen months. Cents net of VAT. */
export type Scorecard = {
  readonly offered: number;
  /** Taken back by the authority before an answer; not among `offered`. */
  readonly cancelled: number;
  readonly waiting: number;
  readonly accepted: Ratio;
  readonly declined: Ratio;
  readonly expired: Ratio;
  readonly returned: Ratio;
  readonly declinedBy: readonly Coded[];
  readonly returnedBy: readonly Coded[];
  readonly toAnswer: Median;
  readonly toFirstMeeting: Median;
  readonly started: number;
  readonly ended: number;
  readonly endedBy: readonly Coded[];
  /** How many of those who started have reached each step. */
  readonly results: readonly (Ratio & { readonly step: string })[];
  readonly claimsReturned: number;
  readonly claimedCents: Cents;
  readonly paidCents: Cents;
};

const FULL = 10_000;

/** The share of a part, where there are at least `least` of the whole. */
const ratioOf = (count: number, n: number, least: number): Ratio =>
  n < least ? { count, n } : { count, n, share: share(Math.round((count * FULL) / n)) };

const median = (days: Counts, least: number): Median => {
  const n = Object.values(days).reduce((sum, one) => sum + one, 0);
  const middle = n < least ? undefined : medianOf(days);
  if (middle === undefined) return { n };
  return middle > MOST_DAYS ? { n, days: MOST_DAYS, isOver: true } : { n, days: middle };
};

const coded = (counts: Counts): readonly Coded[] =>
  Object.entries(counts)
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));

/** The card that the counters of some months make. `least`: how many a share or a median needs at least. */
export const scorecardOf = (counts: Counts, least: number): Scorecard => {
  const of = (name: string): number => counts[name] ?? 0;
  const answered = ANSWERS.reduce((total, name) => total + of(name), 0);
  const started = of('started');
  const part = (name: string): Ratio => ratioOf(of(name), answered, least);
  return {
    offered: of('offered'),
    cancelled: of('cancelled'),
    waiting: of('waiting'),
    accepted: part('accepted'),
    declined: part('declined'),
    expired: part('expired'),
    returned: part('returned'),
    declinedBy: coded(countsUnder(counts, 'declined:')),
    returnedBy: coded(countsUnder(counts, 'returned:')),
    toAnswer: median(countsUnder(counts, 'sign:'), least),
    toFirstMeeting: median(countsUnder(counts, 'met:'), least),
    started,
    ended: of('ended'),
    endedBy: coded(countsUnder(counts, 'ended:')),
    results: coded(countsUnder(counts, 'step:')).map(({ code, count }) => ({
      step: code,
      ...ratioOf(count, started, least),
    })),
    claimsReturned: of('claims:returned'),
    claimedCents: cents(of('money:claimed')),
    paidCents: cents(of('money:paid')),
  };
};

/**
 * How far an agreement has come: cents net of VAT, clients ordered and not begun. `reservedShare` is of the ceiling;
 * `warn` from `warningShare` on, `over` when nothing is left.
 */
export type RunningValue = {
  readonly reservedCents: Cents;
  readonly claimedCents: Cents;
  readonly approvedCents: Cents;
  readonly paidCents: Cents;
  readonly ordered: number;
  readonly waiting: number;
  readonly reservedShare: Share;
  readonly warningShare: Share;
  readonly standing: 'within' | 'warn' | 'over';
};

/** What is counted of an agreement as a whole, against its ceiling and the warning limit of a Finnish day. */
export const runningValueOf = (counts: Counts, ceilingCents: Cents, on: LocalDate): RunningValue => {
  const reservedCents = cents(counts['money:reserved'] ?? 0);
  const reservedShare = share(ceilingCents === 0 ? 0 : Math.floor((reservedCents * FULL) / ceilingCents));
  const warningShare = commonRule('estimateWarningShare', on);
  const isWarned = reservedShare >= warningShare;
  return {
    reservedCents,
    claimedCents: cents(counts['money:claimed'] ?? 0),
    approvedCents: cents(counts['money:approved'] ?? 0),
    paidCents: cents(counts['money:paid'] ?? 0),
    ordered: counts['ordered'] ?? 0,
    waiting: counts['waiting'] ?? 0,
    reservedShare,
    warningShare,
    standing: reservedShare >= FULL ? 'over' : isWarned ? 'warn' : 'within',
  };
};
