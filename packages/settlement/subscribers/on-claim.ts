import { ok } from '@kt/kernel';
import { zClaimClaimable, zClaimCorrected, zClaimVerified } from '@kt/outcomes/events.ts';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { followReferral } from '../app/change-commitment.ts';
import type { dropLine } from '../app/drop-line.ts';
import type { ClaimNews, proposeLineFor } from '../app/propose-line.ts';

export type ClaimUseCases = {
  readonly follow: ReturnType<typeof followReferral>;
  readonly propose: ReturnType<typeof proposeLineFor>;
  readonly drop: ReturnType<typeof dropLine>;
};

/** What every fact of a claim names. */
const zClaimFact = zClaimClaimable.pick({ authority: true, referral: true, claim: true });

const OPEN = ['claim.drafted', 'claim.claimable', 'claim.submitted'] as const;
const SHUT = ['claim.lapsed', 'claim.withdrawn', 'claim.rejected', 'claim.rejected_finally'] as const;

/** Leaves behind what settlement has no business with. */
const newsOf = (fact: ClaimNews): ClaimNews => {
  const { claim, referral, agreement, provider, step, stepTitle, kind } = fact;
  const { amountCents, earnedOn, evidenceKinds, verifiedBy, corrects } = fact;
  const told = { claim, referral, agreement, provider, step, stepTitle, kind };
  const checked = { amountCents, earnedOn, evidenceKinds, verifiedBy };
  return { ...told, ...checked, ...(corrects !== undefined && { corrects }) };
};

/** Claims: open ones keep a referral's money, verified ones become payment lines, rejected ones fall away. */
export const onClaim = ({ follow, propose, drop }: ClaimUseCases): readonly Subscriber[] => [
  ...OPEN.map((type) =>
    subscriber(`settlement.${type}`, type, zClaimFact, ({ authority, referral, claim }, act) =>
      follow.openClaim({ authority, referral }, claim, act),
    ),
  ),
  ...SHUT.map((type) =>
    subscriber(`settlement.${type}`, type, zClaimFact, async ({ authority, referral, claim }, act) => {
      const dropped = await drop({ authority, referral }, claim, subAct(act, 'line'));
      if (!dropped.ok) return dropped;
      const closed = await follow.closeClaim({ authority, referral }, claim, subAct(act, 'claim'));
      return closed.ok ? ok(null) : closed;
    }),
  ),
  subscriber('settlement.propose-line', 'claim.verified', zClaimVerified, (fact, act) =>
    propose(fact.authority, newsOf(fact), act),
  ),
  subscriber('settlement.propose-credit', 'claim.corrected', zClaimCorrected, (fact, act) =>
    propose(fact.authority, newsOf(fact), act),
  ),
];
