import type { Counts, Id, Instant, TxPart } from '@kt/kernel';
import type { Late, LateKind } from '../domain/late-reception.ts';
import type { ReceptionPlace } from '../domain/reception-counts.ts';
import type { ProviderCounts } from '../domain/reception-table.ts';
import type { ReceptionTrack } from '../domain/reception-track.ts';
import type { ReferralRef } from './ports.ts';

export type KnownReception = { readonly track: ReceptionTrack; readonly version: number };
export type ReceptionChange = ReceptionPlace & { readonly counts: Counts };

/** How referrals are received, and the counters that they add up to: by year and provider. */
export type Receptions = {
  readonly load: (ref: ReferralRef) => Promise<KnownReception | undefined>;
  readonly save: (
    ref: ReferralRef,
    before: KnownReception | undefined,
    track: ReceptionTrack,
    changes: readonly ReceptionChange[],
  ) => TxPart;
  readonly ofYear: (authority: Id<'authority'>, year: string) => Promise<readonly ProviderCounts[]>;
  /** Late ones of a kind, the oldest first, of those that have been late within the range. */
  readonly late: (
    authority: Id<'authority'>,
    kind: LateKind,
    range: { readonly from?: Instant; readonly upTo: Instant },
    most: number,
  ) => Promise<readonly (Late & { readonly id: Id<'referral'> })[]>;
  /** The references of whose the referrals are, in the order asked. */
  readonly referencesOf: (refs: readonly ReferralRef[]) => Promise<readonly (string | undefined)[]>;
  readonly ofProvider: (authority: Id<'authority'>, year: string, provider: Id<'organisation'>) => Promise<Counts>;
};
