import { err, type Id, type Instant, ok, type Result, type Versioned } from '@kt/kernel';
import type { Referral } from '../domain/referral.ts';
import { type ReferralCaughtUp, referralAsOf } from '../domain/referral-apply.ts';
import type { ReferralRef, Referrals } from './ports.ts';

/**
 * On whose behalf somebody acts: the authority, or the provider to whom the client is referred. `belongsTo`: what an
 * official belongs to beside, about which nobody decides.
 */
export type Party =
  | { readonly side: 'authority'; readonly belongsTo?: readonly string[] }
  | { readonly side: 'provider'; readonly organisation: Id<'organisation'> };

export type LoadedReferral = ReferralCaughtUp & { readonly before: Versioned<Referral> };

const mayLookAt = (referral: Referral, party: Party): boolean =>
  party.side === 'authority' || referral.offer?.provider === party.organisation;

/** The referral as it stands at `at`. A provider finds only what was offered to it; the rest does not exist. */
export const loadReferral = async (
  referrals: Pick<Referrals, 'load'>,
  ref: ReferralRef,
  party: Party,
  at: Instant,
): Promise<Result<LoadedReferral, { readonly code: 'casework.not_found' }>> => {
  const before = await referrals.load(ref);
  if (before === undefined || !mayLookAt(before.state, party)) return err({ code: 'casework.not_found' });
  return ok({ before, ...referralAsOf(before.state, at) });
};
