import { canonicalJson, type Id, type Instant, type LocalDate } from '@kt/kernel';
import type { DistanceGroup } from '@kt/terms';

/** What is told of how a provider receives a referral. */
export const RECEPTION_MARKS = [
  'offered',
  'accepted',
  'declined',
  'expired',
  'returned',
  'cancelled',
  'voided',
  'met',
  'started',
] as const;
export type ReceptionMark = (typeof RECEPTION_MARKS)[number];

export type ReceptionNews = {
  readonly mark: ReceptionMark;
  readonly at: Instant;
  readonly provider: Id<'organisation'>;
  /** Told with the offer. */
  readonly group?: DistanceGroup;
  /** The day of the first meeting, or of the start. */
  readonly on?: LocalDate;
};
type Told = Omit<ReceptionNews, 'mark'>;

/** What has been told of one referral, in whatever order it was told. Whose it is stands nowhere in it. */
export type ReceptionTrack = { readonly [M in ReceptionMark]?: Told };

const later = (one: Told | undefined, other: Told): Told => {
  if (one === undefined || other.at > one.at) return other;
  if (one.at > other.at) return one;
  return canonicalJson(one) >= canonicalJson(other) ? one : other;
};

/** The track with the news in it: of two that tell of the same, the later counts. */
export const withReception = (track: ReceptionTrack, { mark, ...told }: ReceptionNews): ReceptionTrack => ({
  ...track,
  [mark]: later(track[mark], told),
});
