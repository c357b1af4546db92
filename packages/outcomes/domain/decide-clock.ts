import { dayInFinland, endOfDay, err, type Instant, ok, plusDays, type Stamp } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { Claim, ClaimState } from './claim.ts';
import { applyClaim } from './claim-apply.ts';
import type { ClaimDecided, ClaimDecider } from './claim-commands.ts';
import type { ClaimFact, KnownClaim } from './claim-facts.ts';

export const knownClaim = ({ authority, claim, referral, agreement, provider, step }: Claim): KnownClaim => ({
  authority,
  claim,
  referral,
  agreement,
  provider,
  step,
});

/**
 * Until when a rejection may be disputed (`claimDisputeDays`), the day of the rejection not counted; for a claim never
 * rejected, as if it had been on the day of its draft.
 */
export const disputableUntil = ({ rejection, drafted }: Claim): Instant => {
  const day = dayInFinland((rejection ?? drafted).at);
  return endOfDay(plusDays(day, commonRule('claimDisputeDays', day)));
};

type ByClock = 'open' | 'remind' | 'lapse' | 'settle';
type Due = { readonly at: (claim: Claim) => Instant; readonly fact: (claim: Claim, stamp: Stamp) => ClaimFact };

const DUE: { readonly [C in ByClock]: Due } = {
  open: {
    at: ({ times }) => times.opensAt,
    fact: (claim, stamp) => ({ type: 'claim.claimable', ...stamp, ...knownClaim(claim) }),
  },
  remind: {
    at: ({ times }) => times.remindAt,
    fact: (claim, stamp) => ({
      type: 'claim.reminded',
      ...stamp,
      ...knownClaim(claim),
      latestDay: claim.times.latestDay,
    }),
  },
  lapse: {
    at: ({ times }) => times.lapsesAt,
    fact: (claim, stamp) => ({ type: 'claim.lapsed', ...stamp, ...knownClaim(claim) }),
  },
  settle: {
    at: disputableUntil,
    fact: (claim, stamp) => ({ type: 'claim.rejected_finally', ...stamp, ...knownClaim(claim) }),
  },
};

const NEXT: { readonly [S in ClaimState]?: ByClock } = {
  not_yet: 'open',
  claimable: 'remind',
  reminder: 'lapse',
  rejected: 'settle',
};

/** When the clock must look at the claim next. */
export const claimDueAt = (claim: Claim): Instant | undefined => {
  const next = NEXT[claim.state];
  return next === undefined ? undefined : DUE[next].at(claim);
};

/** A claim as the clock has made it by now, and the facts that say so, still to be stored. */
export type CaughtUp = { readonly claim: Claim; readonly facts: readonly ClaimFact[] };

/** What people act on and readers see: it does not wait for a timer to come round. */
export const caughtUp = (claim: Claim, at: Instant): CaughtUp => {
  const next = NEXT[claim.state];
  if (next === undefined || at < DUE[next].at(claim)) return { claim, facts: [] };
  const fact = DUE[next].fact(claim, { at, by: 'clock' });
  const later = caughtUp(applyClaim(claim, [fact]), at);
  return { claim: later.claim, facts: [fact, ...later.facts] };
};

const whenDue =
  (name: ByClock) =>
  (claim: Claim, _command: unknown, stamp: Stamp): ClaimDecided => {
    const dueAt = DUE[name].at(claim);
    return stamp.at < dueAt ? err({ code: 'outcomes.not_due', dueAt }) : ok([DUE[name].fact(claim, stamp)]);
  };

/** What time brings about. */
export const clock = {
  open: whenDue('open'),
  remind: whenDue('remind'),
  lapse: whenDue('lapse'),
  settle: whenDue('settle'),
} as const;

const reschedule: ClaimDecider<'reschedule'> = (claim, { earnedOn, times, priceCents = claim.priceCents }, stamp) =>
  ok([{ type: 'claim.rescheduled', ...stamp, ...knownClaim(claim), earnedOn, times, priceCents }]);
const withdraw: ClaimDecider<'withdraw'> = (claim, { code }, stamp) =>
  ok([{ type: 'claim.withdrawn', ...stamp, ...knownClaim(claim), code }]);

/** What follows when the facts behind a draft change. */
export const redraft = { reschedule, withdraw } as const;
