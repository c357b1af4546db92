import type { Counts, Id, TxPart } from '@kt/kernel';
import type { FigureRow } from '../domain/figure-rows.ts';
import type { ReferralTrack } from '../domain/referral-track.ts';
import type { AgreementRef } from './ports.ts';

/** Whose track it is. */
export type TrackRef = {
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly referral: Id<'referral'>;
};
/** In which authority's category an agreement counts: that of the authority which leads, whoever else buys by it. */
export type CountedIn = { readonly lead: Id<'authority'>; readonly category: string };
/** `counted` is absent in tracks from before categories were counted. */
export type KnownTrack = { readonly track: ReferralTrack; readonly version: number; readonly counted?: CountedIn };

/**
 * What must be added to the counters of an agreement, as a whole and by month (`YYYY-MM`), and to those of its category;
 * and the rows behind them that come and go.
 */
export type CounterChanges = {
  readonly whole: Counts;
  readonly months: Readonly<Record<string, Counts>>;
  readonly category: CountedIn & { readonly counts: Counts };
  readonly rows: { readonly put: readonly FigureRow[]; readonly gone: readonly FigureRow[] };
};

/** Referrals as they are counted, and the counters that they add up to. */
export type Tracks = {
  readonly load: (ref: TrackRef) => Promise<KnownTrack | undefined>;
  /** Writes track and counters together, on condition that nobody has changed the track meanwhile. */
  readonly save: (
    ref: TrackRef,
    before: KnownTrack | undefined,
    track: ReferralTrack,
    changes: CounterChanges,
  ) => TxPart;
};

export type CardCounts = { readonly whole: Counts; readonly monthly: Counts };

/** What is counted under agreements. */
export type Counters = {
  /** The whole, and the sum of the months from the first to the last (`YYYY-MM`), both included. */
  readonly ofMonths: (ref: AgreementRef, from: string, to: string) => Promise<CardCounts>;
  /** The whole of each, in the order asked. */
  readonly wholes: (refs: readonly AgreementRef[]) => Promise<readonly Counts[]>;
};
