import { dayInFinland, type Id, type Instant, type LocalDate } from '@kt/kernel';
import type { Claim, ClaimState } from './claim.ts';
import { type Draft, earnedOutcomes } from './drafts.ts';
import type { ServicePeriod } from './service-period.ts';

/** What must happen to the claims so that they say what the facts say. */
export type Review = {
  /** `replaces`: a claim on the same outcome that was rejected for good, now earned on another day. */
  readonly draft: readonly (Draft & { readonly replaces?: Id<'claim'> })[];
  readonly reschedule: readonly { readonly claim: Claim; readonly earnedOn: LocalDate }[];
  readonly withdraw: readonly Claim[];
};

const DRAFTS: readonly ClaimState[] = ['not_yet', 'claimable', 'reminder', 'returned'];
const UNDECIDED: readonly ClaimState[] = [...DRAFTS, 'submitted', 'in_check'];
const isLive = (claim: Claim): boolean => claim.state !== 'withdrawn' && claim.corrects === undefined;

const sameOutcome = (claim: Claim, draft: Draft): boolean =>
  claim.step === draft.step && claim.occurrence === draft.occurrence;

/** The one live claim on an outcome: the latest that was not withdrawn. */
const liveOn = (claims: readonly Claim[], draft: Draft): Claim | undefined =>
  claims.filter((claim) => isLive(claim) && sameOutcome(claim, draft)).at(-1);

const missing = (claims: readonly Claim[], draft: Draft): Review['draft'] => {
  const live = liveOn(claims, draft);
  if (live === undefined) return [draft];
  const again = live.state === 'rejected_finally' && live.earnedOn !== draft.earnedOn;
  return again ? [{ ...draft, replaces: live.claim }] : [];
};

/**
 * Compares the claims of a period (brought up to now, in the order they were drafted) with what is earned by now, this Finnish day included. Claims already
 * sent are left to the verifier, who sees that the facts have moved; a void period takes back everything undecided.
 */
export const reviewClaims = (period: ServicePeriod, claims: readonly Claim[], at: Instant): Review => {
  const earned = earnedOutcomes(period, dayInFinland(at));
  const movable = claims.filter((claim) => DRAFTS.includes(claim.state));
  const loose = period.state === 'voided' ? claims.filter((claim) => UNDECIDED.includes(claim.state)) : movable;
  return {
    draft: earned.flatMap((draft) => missing(claims, draft)),
    reschedule: movable.flatMap((claim) => {
      const now = earned.find((draft) => sameOutcome(claim, draft));
      return now !== undefined && now.earnedOn !== claim.earnedOn ? [{ claim, earnedOn: now.earnedOn }] : [];
    }),
    withdraw: loose.filter((claim) => !earned.some((draft) => sameOutcome(claim, draft))),
  };
};
