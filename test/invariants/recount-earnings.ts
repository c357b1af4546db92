import * as z from 'zod';
import { type Known, statesOf, sums } from './dump.ts';
import type { Finding } from './finding.ts';

const zClaim = z.looseObject({
  claim: z.string(),
  authority: z.string(),
  referral: z.string(),
  agreement: z.string(),
  step: z.string(),
  state: z.string(),
  amountCents: z.int().optional(),
  corrects: z.string().optional(),
});
const zPeriod = z.looseObject({
  authority: z.string(),
  referral: z.string(),
  earnings: z.array(z.looseObject({ claim: z.string(), cents: z.int() })),
  terms: z.looseObject({
    rateCard: z.looseObject({
      steps: z.array(z.looseObject({ key: z.string(), capPerAgreementCents: z.int().optional() })),
    }),
  }),
});
const zCopy = z.looseObject({
  authority: z.string(),
  agreement: z.string(),
  state: z.string(),
  stepPaid: z.record(z.string(), z.int()),
});

/** What is earned stays earned when it is corrected: the correction is a claim of its own, below zero. */
const EARNED = ['verified', 'paid', 'corrected'];

/** Each client's earnings, and what each step with a ceiling has paid, counted again from the claims. */
export function* recountEarnings(known: Known): Generator<Finding> {
  const earned = statesOf(known, 'outcomes', 'claim', zClaim).filter(({ state }) => EARNED.includes(state));
  const periods = statesOf(known, 'outcomes', 'period', zPeriod);
  const byClaim = sums();
  for (const { claim, corrects, amountCents = 0 } of earned) byClaim.add(corrects ?? claim, amountCents);
  const kept = sums();
  for (const { earnings } of periods) for (const { claim, cents } of earnings) kept.add(claim, cents);
  for (const claim of new Set([...byClaim.names(), ...kept.names()])) {
    const [told, again] = [kept.of(claim), byClaim.of(claim)];
    yield told === again || `${claim}: ${String(told)} cents earned, counted again ${String(again)}`;
  }
  const isCapped = new Set(
    periods.flatMap(({ referral, terms }) =>
      terms.rateCard.steps
        .filter(({ capPerAgreementCents }) => capPerAgreementCents !== undefined)
        .map(({ key }) => `${referral} ${key}`),
    ),
  );
  const byStep = sums();
  for (const { authority, agreement, referral, step, amountCents = 0 } of earned)
    if (isCapped.has(`${referral} ${step}`)) byStep.add(`${authority} ${agreement} ${step}`, amountCents);
  for (const { authority, agreement, state, stepPaid } of statesOf(known, 'outcomes', 'copy', zCopy)) {
    if (state === 'closed') continue;
    for (const [step, cents] of Object.entries(stepPaid)) {
      const again = byStep.of(`${authority} ${agreement} ${step}`);
      yield cents === again || `${agreement} ${step}: ${String(cents)} cents paid, counted again ${String(again)}`;
    }
  }
}
