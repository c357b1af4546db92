import { type Counts, dayInFinland, type Instant, type LocalDate, workingDaysBetween } from '@kt/kernel';
import { LINE_MONEY, type Mark, type MarkName, type ReferralTrack } from './referral-track.ts';

/** Working days above this are counted as one more than this. */
export const MOST_DAYS = 60;

/** What a referral adds to its agreement as a whole, and to the month in which it was offered (`YYYY-MM`). */
export type TrackCounts = { readonly whole: Counts; readonly month?: string; readonly monthly: Counts };

export const ANSWERS = ['returned', 'declined', 'accepted', 'expired'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What the offer came to: a referral sent back as unsuitable is that alone, even if it had been accepted. */
const answerOf = ({ marks }: ReferralTrack): Answer | undefined => ANSWERS.find((one) => marks[one] !== undefined);

const daysFrom = (offered: Instant, day: LocalDate): number =>
  Math.min(MOST_DAYS + 1, workingDaysBetween(dayInFinland(offered), day));

/** The provider's first sign of life: an answer acknowledges a referral too. */
const SIGNS = ['acknowledged', 'accepted', 'declined', 'returned'] as const satisfies readonly MarkName[];
const firstSign = ({ marks }: ReferralTrack): Instant | undefined =>
  SIGNS.flatMap((one) => marks[one]?.at ?? []).toSorted()[0];

const one = (name: string, when: unknown): Counts => (when === undefined ? {} : { [name]: 1 });
const withCode = (name: string, mark: Mark | undefined): Counts =>
  mark === undefined ? {} : { [name]: 1, [`${name}:${mark.code ?? 'other'}`]: 1 };

const resultsOf = ({ claims }: ReferralTrack): Counts => {
  const reached = Object.values(claims).filter(({ isResult }) => isResult);
  return Object.fromEntries(reached.map(({ step }) => [`step:${step}`, 1]));
};

const handshake = (track: ReferralTrack, offered: Instant): Counts => {
  const { marks } = track;
  const answer = answerOf(track);
  const sign = firstSign(track);
  return {
    offered: 1,
    ...(answer === undefined ? { waiting: 1 } : withCode(answer, marks[answer])),
    ...(sign !== undefined && { [`sign:${String(daysFrom(offered, dayInFinland(sign)))}`]: 1 }),
  };
};

const service = ({ marks }: ReferralTrack, offered: Instant): Counts => {
  const { met, started, ended } = marks;
  const metOn = met?.on ?? started?.on;
  return {
    ...one('started', started),
    ...(metOn !== undefined && { [`met:${String(daysFrom(offered, metOn))}`]: 1 }),
    ...withCode('ended', started && ended),
  };
};

/** An offer that the authority took back before it was accepted says nothing of the provider. */
const isTakenBack = ({ marks }: ReferralTrack): boolean =>
  marks.cancelled !== undefined && marks.accepted === undefined;

type MoneyRow = { readonly line?: string; readonly step?: string; readonly value: number };

/** The payment lines that an amount is of; what was told before lines were kept is one row without a line. */
export const moneyRows = ({ money, lines }: ReferralTrack, name: (typeof LINE_MONEY)[number]): readonly MoneyRow[] => {
  const known = Object.entries(lines).map(([line, one]) => ({ line, step: one.step, value: one[name] }));
  const rest = money[name] - known.reduce((total, { value }) => total + value, 0);
  return [...known, { value: rest }].filter(({ value }) => value !== 0);
};

/** The sums of money, how many payment lines each is of, and whether this referral is behind them. */
const moneyCounts = (track: ReferralTrack): Counts =>
  Object.fromEntries(
    LINE_MONEY.flatMap((name) => {
      const rows = moneyRows(track, name).length;
      return [
        [`money:${name}`, track.money[name]],
        [`rows:money:${name}`, rows],
        [`persons:money:${name}`, rows === 0 ? 0 : 1],
      ];
    }),
  );

const monthly = (track: ReferralTrack, offered: Instant): Counts => {
  const { claimsReturned } = track;
  const isMoney = moneyCounts(track);
  if (track.marks.voided !== undefined) return isMoney;
  if (isTakenBack(track)) return { ...isMoney, cancelled: 1 };
  return {
    ...isMoney,
    ...handshake(track, offered),
    ...service(track, offered),
    ...resultsOf(track),
    'claims:returned': claimsReturned,
    ...(claimsReturned > 0 && { 'persons:claims:returned': 1 }),
  };
};

const NOT_USED = ['returned', 'declined', 'expired', 'cancelled', 'voided'] as const satisfies readonly MarkName[];

/** A client of the agreement as long as no refusal, lapse or mistake says otherwise; waiting until the service begins. */
const volume = ({ marks }: ReferralTrack): Counts => {
  if (marks.offered === undefined || NOT_USED.some((name) => marks[name] !== undefined)) return {};
  const isWaiting = marks.started === undefined && marks.ended === undefined;
  return { ordered: 1, ...(isWaiting && { waiting: 1 }) };
};

const UNACCEPTED = 'money:unaccepted';

/** What is reserved for a client while the provider has not accepted. */
const unaccepted = ({ countsUnaccepted, marks, money }: ReferralTrack): Counts =>
  countsUnaccepted === true && marks.accepted === undefined ? { [UNACCEPTED]: money.reserved } : {};

/**
 * The whole as the provider and its partners see it: without what is reserved for clients not yet accepted. By how much the
 * sum grows with an offer tells the client's distance group, by which nobody may pick clients.
 */
export const withoutUnaccepted = (whole: Counts): Counts => ({
  ...whole,
  'money:reserved': (whole['money:reserved'] ?? 0) - (whole[UNACCEPTED] ?? 0),
});

/** What a referral counts as, from what is known of it: nothing else decides, so a recount finds the same. */
export const countsOf = (track: ReferralTrack): TrackCounts => {
  const { reserved } = track.money;
  const isReserved = { 'money:reserved': reserved, 'persons:money:reserved': reserved === 0 ? 0 : 1 };
  const whole = { ...volume(track), ...isReserved, ...moneyCounts(track), ...unaccepted(track) };
  const offered = track.marks.offered?.at;
  if (offered === undefined) return { whole, monthly: {} };
  return { whole, month: dayInFinland(offered).slice(0, 7), monthly: monthly(track, offered) };
};
