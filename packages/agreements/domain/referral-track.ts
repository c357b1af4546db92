import { add, type Cents, canonicalJson, type Instant, type LocalDate, ZERO } from '@kt/kernel';

/** What may be told once of a referral. */
export const MARKS = [
  'offered',
  'acknowledged',
  'accepted',
  'declined',
  'expired',
  'returned',
  'cancelled',
  'voided',
  'met',
  'started',
  'ended',
] as const;
export type MarkName = (typeof MARKS)[number];

/** `on` is the day that is told of, `code` a reason. */
export type Mark = { readonly at: Instant; readonly on?: LocalDate; readonly code?: string };

/** What was last said of a claim: whether its step counts as reached. */
export type TrackedClaim = { readonly at: Instant; readonly step: string; readonly isResult: boolean };

export const MONEY = ['reserved', 'claimed', 'approved', 'paid'] as const;
export type MoneyName = (typeof MONEY)[number];
export const LINE_MONEY = ['claimed', 'approved', 'paid'] as const;

/** What one payment line came to, net of VAT: all that was ever added and taken back. */
export type TrackedLine = { readonly step: string } & { readonly [M in (typeof LINE_MONEY)[number]]: Cents };

/** What has been told of one referral so far, in whatever order it was told. No person and no reference is in it. */
export type ReferralTrack = {
  readonly marks: { readonly [M in MarkName]?: Mark };
  readonly claims: Readonly<Record<string, TrackedClaim>>;
  readonly claimsReturned: number;
  /** Cents net of VAT, all that was ever added and taken back. */
  readonly money: { readonly [M in MoneyName]: Cents };
  /** Whether its money is counted apart until the provider accepts; absent in tracks begun before that was counted. */
  readonly countsUnaccepted?: true;
  /** The same by payment line; of what was told before lines were kept there is none. */
  readonly lines: Readonly<Record<string, TrackedLine>>;
};

/** One thing that is told of a referral. */
export type TrackNews =
  | ({ readonly is: 'mark'; readonly mark: MarkName } & Mark)
  | ({ readonly is: 'claim'; readonly claim: string } & TrackedClaim)
  | { readonly is: 'claim_returned' }
  | { readonly is: 'money'; readonly of: 'reserved'; readonly cents: Cents }
  | {
      readonly is: 'money';
      readonly of: (typeof LINE_MONEY)[number];
      readonly cents: Cents;
      readonly line: { readonly id: string; readonly step: string };
    };

export const NO_TRACK: ReferralTrack = {
  marks: {},
  claims: {},
  claimsReturned: 0,
  money: { reserved: ZERO, claimed: ZERO, approved: ZERO, paid: ZERO },
  lines: {},
  countsUnaccepted: true,
};

const NO_LINE = { claimed: ZERO, approved: ZERO, paid: ZERO };

type MoneyNews = Extract<TrackNews, { readonly is: 'money' }>;

const withMoney = (track: ReferralTrack, news: MoneyNews): ReferralTrack => {
  const money = { ...track.money, [news.of]: add(track.money[news.of], news.cents) };
  if (news.of === 'reserved') return { ...track, money };
  const { id, step } = news.line;
  const known = track.lines[id] ?? { ...NO_LINE, step };
  return { ...track, money, lines: { ...track.lines, [id]: { ...known, [news.of]: add(known[news.of], news.cents) } } };
};

/** The later of two; of two at the same moment always the same one, whichever came first. */
const later = <T extends { readonly at: Instant }>(one: T | undefined, other: T): T => {
  if (one === undefined || other.at > one.at) return other;
  if (one.at > other.at) return one;
  return canonicalJson(one) >= canonicalJson(other) ? one : other;
};

/** The track with the news in it. Tracks that were told the same in another order are the same. */
export const withNews = (track: ReferralTrack, news: TrackNews): ReferralTrack => {
  switch (news.is) {
    case 'mark': {
      const { is: _is, mark, ...told } = news;
      return { ...track, marks: { ...track.marks, [mark]: later(track.marks[mark], told) } };
    }
    case 'claim': {
      const { is: _is, claim, ...told } = news;
      return { ...track, claims: { ...track.claims, [claim]: later(track.claims[claim], told) } };
    }
    case 'claim_returned':
      return { ...track, claimsReturned: track.claimsReturned + 1 };
    case 'money':
      return withMoney(track, news);
  }
};
