import * as z from 'zod';
import { type Known, statesOf } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { sameSums, sums } from './sums.ts';

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
type Claim = z.infer<typeof zClaim>;
type Period = z.infer<typeof zPeriod>;
const zCopy = z.looseObject({
  authority: z.string(),
  agreement: z.string(),
  state: z.string(),
  stepPaid: z.record(z.string(), z.int()),
});

/** What is earned stays earned when it is corrected: the correction is a claim of its own, below zero. */
const EARNED = ['verified', 'paid', 'corrected'];

/** What each claim has earned its provider, as the service period keeps it. */
function* byClaim(periods: readonly Period[], earned: readonly Claim[]): Generator<Finding> {
  const [kept, counted] = [sums(), sums()];
  for (const { earnings } of periods) for (const { claim, cents } of earnings) kept.add(claim, cents);
  for (const { claim, corrects, amountCents = 0 } of earned) counted.add(corrects ?? claim, amountCents);
  yield* sameSums(kept, counted);
}

const cappedSteps = (periods: readonly Period[]): ReadonlySet<string> =>
  new Set(
    periods.flatMap(({ referral, terms }) =>
      terms.rateCard.steps
        .filter(({ capPerAgreementCents }) => capPerAgreementCents !== undefined)
        .map(({ key }) => `${referral} ${key}`),
    ),
  );

/** What each step with a ceiling has paid under its agreement; no longer counted once the agreement is closed. */
function* byStep(known: Known, periods: readonly Period[], earned: readonly Claim[]): Generator<Finding> {
  const isCapped = cappedSteps(periods);
  const counted = sums();
  for (const { authority, agreement, referral, step, amountCents = 0 } of earned)
    if (isCapped.has(`${referral} ${step}`)) counted.add(`${authority} ${agreement} ${step}`, amountCents);
  for (const { authority, agreement, state, stepPaid } of statesOf(known, 'outcomes', 'copy', zCopy))
    for (const [step, cents] of Object.entries(state === 'closed' ? {} : stepPaid)) {
      const again = counted.of(`${authority} ${agreement} ${step}`);
      yield that(cents === again, `${agreement} ${step}: ${String(cents)} cents paid, counted again ${String(again)}`);
    }
}

/** Each client's earnings, and what each step with a ceiling has paid, counted again from the claims. */
export function* recountEarnings(known: Known): Generator<Finding> {
  const earned = statesOf(known, 'outcomes', 'claim', zClaim).filter(({ state }) => EARNED.includes(state));
  const periods = statesOf(known, 'outcomes', 'period', zPeriod);
  yield* byClaim(periods, earned);
  yield* byStep(known, periods, earned);
}
