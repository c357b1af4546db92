import { type Cents, dayInFinland, type Instant, type LocalDate, subtract, sum, ZERO } from '@kt/kernel';
import {
  amountDue,
  type DueError,
  type DueLimit,
  type EvidenceKind,
  priceOf,
  type RateCard,
  type Step,
} from '@kt/terms';
import { beganInTime, lastBeginDay } from './after-switch.ts';
import { type AgreementCopy, stepPaid } from './agreement-copy.ts';
import { cardInForce } from './card-in-force.ts';
import { amountOf, type Claim } from './claim.ts';
import type { ClientRecord } from './client-record.ts';
import { beganOn, claimRow } from './client-record-rows.ts';
import { earnedOutcomes } from './drafts.ts';
import { type Elsewhere, elsewhere } from './elsewhere.ts';
import { missingEvidence } from './evidence.ts';
import type { HeldEvidence, ServicePeriod } from './service-period.ts';

/** What keeps a claim from going on: the rule, and what it takes to mend it. */
export type Block =
  | { readonly code: 'outcomes.open_proposal' }
  | { readonly code: 'outcomes.no_commitment'; readonly neededCents: Cents; readonly leftCents: Cents }
  | { readonly code: 'outcomes.cap_reached'; readonly limitedBy: DueLimit }
  | { readonly code: 'outcomes.evidence_missing'; readonly kinds: readonly EvidenceKind[] }
  | { readonly code: 'outcomes.duplicate'; readonly step: string }
  | { readonly code: 'outcomes.outside_window'; readonly opensAt: Instant; readonly lapsesAt: Instant }
  | { readonly code: 'outcomes.agreement_ended' }
  | { readonly code: 'outcomes.step_before_missing'; readonly step: string }
  | { readonly code: 'outcomes.not_earned'; readonly earnedOn: LocalDate }
  /** It began after `lastDay`, when the client had moved on. */
  | { readonly code: 'outcomes.after_switch'; readonly lastDay: LocalDate }
  | Elsewhere;

/** What a claim is worth now and what stands in its way. An empty list of blocks: it may go on. */
export type Assessment = {
  readonly dueCents: Cents;
  /** The step's price for the client's group, before any ceiling. */
  readonly priceCents?: Cents;
  readonly limitedBy?: DueLimit;
  readonly blocks: readonly Block[];
};

/** Everything the assessment looks at, besides the claim itself. */
export type AssessmentFacts = {
  readonly period: ServicePeriod;
  readonly copy: AgreementCopy;
  /** Money reserved for the client, less what was given back. */
  readonly committedCents: Cents;
  /** The client's services; absent when the period does not say whose it is. */
  readonly record?: ClientRecord;
  /** What is offered as proof. */
  readonly evidence: readonly HeldEvidence[];
  readonly at: Instant;
};

/** Earnings of the client without this claim's own, should it have been verified before. */
const otherEarnings = (claim: Claim, { period }: AssessmentFacts) =>
  period.earnings.filter((one) => one.claim !== claim.claim).map(({ step, cents }) => ({ stepKey: step, cents }));

const dueOf = (card: RateCard, claim: Claim, facts: AssessmentFacts) =>
  amountDue(card, {
    stepKey: claim.step,
    group: facts.period.terms.distanceGroup,
    earned: otherEarnings(claim, facts),
    stepPaidUnderAgreementCents: stepPaid(facts.copy, claim.step),
  });

const refusal = (claim: Claim, error: DueError): Block => {
  const exhausted = error.code === 'rate_card.nothing_due' ? error.limitedBy : undefined;
  if (exhausted === undefined || exhausted === 'exclusive_group')
    return { code: 'outcomes.duplicate', step: claim.step };
  return { code: 'outcomes.cap_reached', limitedBy: exhausted };
};

const moneyBlocks = (claim: Claim, facts: AssessmentFacts, due: Cents): readonly Block[] => {
  const spent = sum(otherEarnings(claim, facts).map((one) => one.cents));
  const left = subtract(facts.committedCents, spent);
  return left >= due ? [] : [{ code: 'outcomes.no_commitment', neededCents: due, leftCents: left < 0 ? ZERO : left }];
};

/** The window binds the first sending only: a claim sent in time stays in time when it is mended. */
const windowBlocks = ({ round, times }: Claim, at: Instant): readonly Block[] =>
  round > 0 || (at >= times.opensAt && at < times.lapsesAt)
    ? []
    : [{ code: 'outcomes.outside_window', opensAt: times.opensAt, lapsesAt: times.lapsesAt }];

const earnedBlocks = (claim: Claim, { period, at }: AssessmentFacts): readonly Block[] => {
  const { step, occurrence, earnedOn } = claim;
  const isEarned = earnedOutcomes(period, dayInFinland(at)).some(
    (one) => one.step === step && one.occurrence === occurrence && one.earnedOn === earnedOn,
  );
  if (isEarned) return [];
  const lastDay = lastBeginDay(period);
  return lastDay !== undefined && !beganInTime(period, beganOn(period, claim))
    ? [{ code: 'outcomes.after_switch', lastDay }]
    : [{ code: 'outcomes.not_earned', earnedOn }];
};

const elsewhereBlocks = (claim: Claim, { period, record }: AssessmentFacts): readonly Block[] => {
  const found = record === undefined ? undefined : elsewhere(record, claimRow(period, claim));
  return found === undefined ? [] : [found];
};

const orderBlocks = (step: Step, { period }: AssessmentFacts): readonly Block[] =>
  step.after === undefined || period.earnings.some((one) => one.step === step.after)
    ? []
    : [{ code: 'outcomes.step_before_missing', step: step.after }];

const evidenceBlocks = (step: Step, { evidence }: AssessmentFacts): readonly Block[] => {
  const kinds = missingEvidence(
    step,
    evidence.map((one) => one.kind),
  );
  return kinds.length === 0 ? [] : [{ code: 'outcomes.evidence_missing', kinds }];
};

/**
 * What the claim is worth by the prices of the day it was earned on, and every rule that blocks it, the ones the provider cannot mend first.
 * A correction is worth what was decided and nothing blocks it.
 */
export const assess = (claim: Claim, facts: AssessmentFacts): Assessment => {
  if (claim.corrects !== undefined) return { dueCents: amountOf(claim), blocks: [] };
  const { distanceGroup } = facts.period.terms;
  const rateCard = cardInForce(facts.period, facts.copy, claim.earnedOn);
  const step = rateCard.steps.find((one) => one.key === claim.step);
  if (step === undefined)
    return { dueCents: ZERO, blocks: [{ code: 'outcomes.not_earned', earnedOn: claim.earnedOn }] };
  const due = dueOf(rateCard, claim, facts);
  const dueCents = due.ok ? due.value.cents : ZERO;
  const limitedBy = due.ok ? due.value.limitedBy : undefined;
  const blocks: readonly Block[] = [
    ...(facts.copy.state === 'closed' ? [{ code: 'outcomes.agreement_ended' } as const] : []),
    ...earnedBlocks(claim, facts),
    ...elsewhereBlocks(claim, facts),
    ...windowBlocks(claim, facts.at),
    ...(due.ok ? moneyBlocks(claim, facts, dueCents) : [refusal(claim, due.error)]),
    ...orderBlocks(step, facts),
    ...(facts.period.openProposals.length > 0 ? [{ code: 'outcomes.open_proposal' } as const] : []),
    ...evidenceBlocks(step, facts),
  ];
  return {
    dueCents,
    priceCents: priceOf(step, distanceGroup),
    ...(limitedBy === undefined ? {} : { limitedBy }),
    blocks,
  };
};
