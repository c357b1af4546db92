import { dayInFinland, endOfDay, err, type Instant, ok, plusDays } from '@kt/kernel';
import type { ClaimDecider } from './claim-commands.ts';
import type { KnownClaim } from './claim-facts.ts';
import type { Claim, ClaimState } from './claim.ts';

/** Days the provider has to dispute a rejection, the day of the rejection not counted (domain text: "dispute ≤ 14 d"). */
export const DISPUTE_DAYS = 14;

export const knownClaim = ({ authority, claim, referral, agreement, provider, step }: Claim): KnownClaim => ({
  authority,
  claim,
  referral,
  agreement,
  provider,
  step,
});

/** Until when a rejection may be disputed; for a claim never rejected, as if it had been on the day of its draft. */
export const disputableUntil = ({ rejection, drafted }: Claim): Instant =>
  endOfDay(plusDays(dayInFinland((rejection ?? drafted).at), DISPUTE_DAYS));

const DUE = {
  open: ({ times }: Claim) => times.opensAt,
  remind: ({ times }: Claim) => times.remindAt,
  lapse: ({ times }: Claim) => times.lapsesAt,
  settle: disputableUntil,
} as const;

const NEXT: { readonly [S in ClaimState]?: (claim: Claim) => Instant } = {
  not_yet: DUE.open,
  claimable: DUE.remind,
  reminder: DUE.lapse,
  rejected: DUE.settle,
};

/** When the clock must look at the claim next. */
export const claimDueAt = (claim: Claim): Instant | undefined => NEXT[claim.state]?.(claim);

/** The state a reader sees: what the clock will have made of it, whether or not a timer has come round yet. */
export const stateAt = (claim: Claim, at: Instant): ClaimState => {
  const { state, times } = claim;
  if (state === 'rejected') return at >= disputableUntil(claim) ? 'rejected_finally' : state;
  if (state !== 'not_yet' && state !== 'claimable' && state !== 'reminder') return state;
  if (at >= times.lapsesAt) return 'lapsed';
  if (at >= times.remindAt) return 'reminder';
  return at >= times.opensAt ? 'claimable' : state;
};

const whenDue =
  <C extends keyof typeof DUE>(name: C, toFacts: ClaimDecider<C>): ClaimDecider<C> =>
  (claim, command, stamp) => {
    const dueAt = DUE[name](claim);
    return stamp.at < dueAt ? err({ code: 'outcomes.not_due', dueAt }) : toFacts(claim, command, stamp);
  };

/** What time brings about, and what follows when the facts behind a draft change. */
export const clock = {
  open: whenDue('open', (claim, _command, stamp) => ok([{ type: 'claim.claimable', ...stamp, ...knownClaim(claim) }])),
  remind: whenDue('remind', (claim, _command, stamp) =>
    ok([{ type: 'claim.reminded', ...stamp, ...knownClaim(claim), latestDay: claim.times.latestDay }]),
  ),
  lapse: whenDue('lapse', (claim, _command, stamp) => ok([{ type: 'claim.lapsed', ...stamp, ...knownClaim(claim) }])),
  settle: whenDue('settle', (claim, _command, stamp) =>
    ok([{ type: 'claim.rejected_finally', ...stamp, ...knownClaim(claim) }]),
  ),
} as const;

const reschedule: ClaimDecider<'reschedule'> = (claim, { earnedOn, times }, stamp) =>
  ok([{ type: 'claim.rescheduled', ...stamp, ...knownClaim(claim), earnedOn, times }]);
const withdraw: ClaimDecider<'withdraw'> = (claim, { code }, stamp) =>
  ok([{ type: 'claim.withdrawn', ...stamp, ...knownClaim(claim), code }]);

export const redraft = { reschedule, withdraw } as const;
