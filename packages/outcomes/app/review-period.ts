import {
  dayInFinland,
  type Id,
  type IdSource,
  type Instant,
  type LocalDate,
  type TxPart,
  type Versioned,
} from '@kt/kernel';
import { priceOf, type RateCard, type Step } from '@kt/terms';
import { cardInForce } from '../domain/card-in-force.ts';
import type { Claim } from '../domain/claim.ts';
import { applyClaim, draftedClaim } from '../domain/claim-apply.ts';
import type { ClaimCommand } from '../domain/claim-commands.ts';
import { decideClaim, draftClaim } from '../domain/claim-decide.ts';
import { claimTimes } from '../domain/claim-window.ts';
import { type CaughtUp, caughtUp } from '../domain/decide-clock.ts';
import { type Review, reviewClaims } from '../domain/review.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import type { ServicePeriodCommand } from '../domain/service-period-commands.ts';
import type { Claims, Copies, Outcomes } from './ports.ts';

export type ReviewDeps = {
  readonly ids: IdSource;
  readonly claims: Claims;
  readonly outcomes: Outcomes;
  readonly copies: Pick<Copies, 'load'>;
};

/** Claims touched in one transaction at most: three writes each, a hundred in all. The rest follows at once. */
export const MOST_AT_ONCE = 20;
const SYSTEM = 'system:outcomes';

type Known = CaughtUp & { readonly before: Versioned<Claim> };
/** Claims drafted, and the writes that bring the claims in line. */
type Touch = { readonly drafted?: Id<'claim'>; readonly parts: readonly TxPart[] };

/** The steps of a period at the prices of a day. */
type CardOf = (day: LocalDate) => RateCard;
/** What is made of a period at a moment. */
type Reviewing = { readonly period: ServicePeriod; readonly cardOf: CardOf; readonly at: Instant };

const stepOn = (cardOf: CardOf, key: string, day: LocalDate): Step | undefined =>
  cardOf(day).steps.find((one) => one.key === key);

const draft = (deps: ReviewDeps, { period, cardOf, at }: Reviewing, one: Review['draft'][number]): readonly Touch[] => {
  const step = stepOn(cardOf, one.step, one.earnedOn);
  if (step === undefined) return [];
  const fact = draftClaim(deps.ids.next('claim'), period, step, one, at, SYSTEM);
  const { claim, facts } = caughtUp(draftedClaim(fact), at);
  const parts = [deps.claims.create(claim, [fact, ...facts]), deps.outcomes.hold(claim, one.replaces)];
  return [{ drafted: claim.claim, parts }];
};

const command = (
  deps: ReviewDeps,
  { before, claim, facts }: Known,
  what: ClaimCommand<'reschedule' | 'withdraw'>,
  at: Instant,
): readonly Touch[] => {
  const decided = decideClaim(claim, what, at, SYSTEM);
  if (!decided.ok) return [];
  const now = caughtUp(applyClaim(claim, decided.value), at);
  const save = deps.claims.save(before, now.claim, [...facts, ...decided.value, ...now.facts]);
  return [{ parts: what.type === 'withdraw' ? [save, deps.outcomes.free(claim)] : [save] }];
};

const touches = (deps: ReviewDeps, reviewing: Reviewing, known: readonly Known[]): readonly Touch[] => {
  const { period, cardOf, at } = reviewing;
  const review = reviewClaims(
    period,
    known.map((one) => one.claim),
    at,
  );
  const on = (claim: Claim, what: ClaimCommand<'reschedule' | 'withdraw'>): readonly Touch[] =>
    known.filter((one) => one.claim === claim).flatMap((one) => command(deps, one, what, at));
  const code = period.state === 'voided' ? 'referral_voided' : 'no_longer_earned';
  return [
    ...review.withdraw.flatMap((claim) => on(claim, { type: 'withdraw', code })),
    ...review.reschedule.flatMap(({ claim, earnedOn }) => {
      const step = stepOn(cardOf, claim.step, earnedOn);
      if (step === undefined) return [];
      const priceCents = priceOf(step, period.terms.distanceGroup);
      return on(claim, { type: 'reschedule', earnedOn, times: claimTimes(step.window, earnedOn), priceCents });
    }),
    ...review.draft.flatMap((one) => draft(deps, reviewing, one)),
  ];
};

export type Reviewed = { readonly command: ServicePeriodCommand<'review'>; readonly parts: readonly TxPart[] };

/**
 * Brings the claims of a period in line with its facts: what to write, and the command that notes it on the period.
 * Everything goes into the transaction that changed the facts, so claims and facts never disagree.
 */
export const reviewPeriod =
  (deps: ReviewDeps) =>
  async (period: ServicePeriod, at: Instant): Promise<Reviewed> => {
    const [stored, copy] = await Promise.all([
      deps.claims.loadMany(period.authority, period.claims),
      deps.copies.load({ authority: period.authority, agreement: period.terms.agreement }),
    ]);
    const cardOf: CardOf = (day) => (copy === undefined ? period.terms.rateCard : cardInForce(period, copy.state, day));
    const known = stored.map((before) => ({ before, ...caughtUp(before.state, at) }));
    const all = touches(deps, { period, cardOf, at }, known);
    const now = all.slice(0, MOST_AT_ONCE);
    const drafted = now.flatMap((one) => (one.drafted === undefined ? [] : [one.drafted]));
    const on = all.length > now.length ? {} : { on: dayInFinland(at) };
    return { command: { type: 'review', ...on, drafted }, parts: now.flatMap((one) => one.parts) };
  };
