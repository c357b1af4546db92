import { err, negate, ok } from '@kt/kernel';
import { amountOf, type Claim } from './claim.ts';
import type { ClaimDecider } from './claim-commands.ts';
import type { ClaimFact } from './claim-facts.ts';
import { impartial } from './decide-checking.ts';
import { knownClaim } from './decide-clock.ts';

const pay: ClaimDecider<'pay'> = (claim, { line, paidOn }, stamp) =>
  ok([{ type: 'claim.paid', ...stamp, ...knownClaim(claim), line, paidOn, amountCents: amountOf(claim) }]);

const putBack: ClaimDecider<'put_back'> = (claim, { line, code }, stamp) =>
  ok([{ type: 'claim.put_back', ...stamp, ...knownClaim(claim), line, code }]);

const correct: ClaimDecider<'correct'> = (claim, command, stamp) => {
  const fair = impartial(claim, command, stamp);
  if (!fair.ok) return fair;
  const most = amountOf(claim);
  if (claim.corrects !== undefined || most <= 0) return err({ code: 'outcomes.not_correctable' });
  const { correction, code, backCents } = command;
  if (backCents > most || backCents <= 0) return err({ code: 'outcomes.correction_too_large', most });
  return ok([
    { type: 'claim.found_wrong', ...stamp, ...knownClaim(claim), correction, code, cents: negate(backCents) },
  ]);
};

/** What settlement tells back, and the correction of a paid claim. */
export const payment = { pay, put_back: putBack, correct } as const;

/** The claim that takes money back: its own aggregate, verified from the start, naming the claim it corrects. */
export const correctionOf = (original: Claim, fact: ClaimFact<'claim.found_wrong'>): ClaimFact<'claim.corrected'> => ({
  ...knownClaim(original),
  type: 'claim.corrected',
  at: fact.at,
  by: fact.by,
  claim: fact.correction,
  corrects: original.claim,
  code: fact.code,
  amountCents: fact.cents,
  stepTitle: original.stepTitle,
  kind: original.kind,
  occurrence: original.occurrence,
  earnedOn: original.earnedOn,
  priceCents: original.priceCents,
  times: original.times,
  evidenceKinds: [...new Set(original.evidence.map((one) => one.kind))],
  verifiedBy: fact.by,
  round: 1,
});
