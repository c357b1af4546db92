import { type Actor, err, type Id, type Instant, targets } from '@kt/kernel';
import { priceOf, type Step } from '@kt/terms';
import { type Claim, claimLifecycle } from './claim.ts';
import type { ClaimCommand, ClaimCommandName, ClaimDecided, ClaimDecider } from './claim-commands.ts';
import type { ClaimFact } from './claim-facts.ts';
import { claimTimes } from './claim-window.ts';
import { checking } from './decide-checking.ts';
import { claiming } from './decide-claiming.ts';
import { clock, redraft } from './decide-clock.ts';
import { payment } from './decide-payment.ts';
import { pleas } from './decide-plea.ts';
import type { Draft } from './drafts.ts';
import type { ServicePeriod } from './service-period.ts';

const deciders: { readonly [C in ClaimCommandName]: ClaimDecider<C> } = {
  ...clock,
  ...redraft,
  ...claiming,
  ...checking,
  ...pleas,
  ...payment,
};

/** The system's draft of a claim on an outcome of a period. */
export const draftClaim = (
  claim: Id<'claim'>,
  period: ServicePeriod,
  step: Step,
  draft: Draft,
  at: Instant,
  by: Actor,
): ClaimFact<'claim.drafted'> => ({
  type: 'claim.drafted',
  at,
  by,
  authority: period.authority,
  claim,
  referral: period.referral,
  agreement: period.terms.agreement,
  provider: period.terms.provider,
  step: step.key,
  stepTitle: step.title,
  kind: step.kind,
  occurrence: draft.occurrence,
  earnedOn: draft.earnedOn,
  priceCents: priceOf(step, period.terms.distanceGroup),
  times: claimTimes(step.window, draft.earnedOn),
});

/** What follows from a command, or why it is refused. Callers bring the claim up to `at` first (`caughtUp`). */
export const decideClaim = <C extends ClaimCommandName>(
  claim: Claim,
  command: ClaimCommand<C>,
  at: Instant,
  by: Actor,
): ClaimDecided => {
  const allowed = targets(claimLifecycle, claim.state, command.type);
  return allowed.ok ? deciders[command.type](claim, command, { at, by }) : err(allowed.error);
};
