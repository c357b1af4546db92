import { stampOf } from '@kt/kernel';
import type { Claim } from './claim.ts';
import type { ClaimFact, ClaimFactType } from './claim-facts.ts';

type Applier<T extends ClaimFactType> = (claim: Claim, fact: ClaimFact<T>) => Claim;

const rescheduled: Applier<'claim.rescheduled'> = (claim, { earnedOn, times, priceCents = claim.priceCents }) => ({
  ...claim,
  state: claim.state === 'returned' ? 'returned' : 'not_yet',
  earnedOn,
  times,
  priceCents,
});

const verified: Applier<'claim.verified'> = (claim, fact) => {
  const { limitedBy: _before, ...rest } = claim;
  const limit = fact.limitedBy === undefined ? {} : { limitedBy: fact.limitedBy };
  return { ...rest, ...limit, state: 'verified', amountCents: fact.amountCents, verification: stampOf(fact) };
};

const supported: Applier<'claim.plea_supported'> = (claim, fact) =>
  claim.plea === undefined ? claim : { ...claim, plea: { ...claim.plea, supported: stampOf(fact) } };

const refused: Applier<'claim.plea_refused'> = (claim) => {
  const { plea: _refused, ...rest } = claim;
  return { ...rest, state: 'lapsed' };
};

const appliers: { readonly [T in ClaimFactType]: Applier<T> } = {
  'claim.drafted': (claim) => claim,
  'claim.corrected': (claim) => claim,
  'claim.claimable': (claim) => ({ ...claim, state: 'claimable' }),
  'claim.reminded': (claim) => ({ ...claim, state: 'reminder' }),
  'claim.lapsed': (claim) => ({ ...claim, state: 'lapsed' }),
  'claim.rescheduled': rescheduled,
  'claim.withdrawn': (claim, fact) => ({
    ...claim,
    state: 'withdrawn',
    withdrawal: { ...stampOf(fact), code: fact.code },
  }),
  'claim.submitted': (claim, fact) => ({
    ...claim,
    state: 'submitted',
    submission: stampOf(fact),
    evidence: fact.evidence,
    round: fact.round,
  }),
  'claim.taken': (claim, fact) => ({ ...claim, state: 'in_check', check: stampOf(fact) }),
  'claim.verified': verified,
  'claim.returned': (claim, fact) => ({
    ...claim,
    state: 'returned',
    returned: { ...stampOf(fact), codes: fact.codes },
  }),
  'claim.rejected': (claim, fact) => ({
    ...claim,
    state: 'rejected',
    rejection: { ...stampOf(fact), code: fact.code },
  }),
  'claim.disputed': (claim, fact) => ({ ...claim, state: 'disputed', dispute: { ...stampOf(fact), code: fact.code } }),
  'claim.rejected_finally': (claim, fact) => ({ ...claim, state: 'rejected_finally', finalRejection: stampOf(fact) }),
  'claim.plea_made': (claim, { code, evidence, ...fact }) => ({
    ...claim,
    state: 'lapsed',
    plea: { ...stampOf(fact), code, evidence },
  }),
  'claim.plea_supported': supported,
  'claim.plea_refused': refused,
  'claim.plea_accepted': (claim) => claim,
  'claim.paid': (claim, { line, paidOn, ...fact }) => ({
    ...claim,
    state: 'paid',
    payment: { ...stampOf(fact), line, paidOn },
  }),
  'claim.put_back': (claim, { line, code, ...fact }) => ({
    ...claim,
    state: 'in_check',
    putBack: { ...stampOf(fact), line, code },
  }),
  'claim.found_wrong': (claim, { correction, code, cents, ...fact }) => ({
    ...claim,
    state: 'corrected',
    correction: { ...stampOf(fact), claim: correction, code, cents },
  }),
};

type Birth = ClaimFact<'claim.drafted' | 'claim.corrected'>;

/** What a claim is about: fixed at its birth, but for the day it was earned on. */
const outcomeOf = (fact: Birth) => ({
  authority: fact.authority,
  claim: fact.claim,
  referral: fact.referral,
  agreement: fact.agreement,
  provider: fact.provider,
  step: fact.step,
  stepTitle: fact.stepTitle,
  kind: fact.kind,
  occurrence: fact.occurrence,
  earnedOn: fact.earnedOn,
  priceCents: fact.priceCents,
  times: fact.times,
  drafted: stampOf(fact),
});

/** The claim a draft makes. */
export const draftedClaim = (fact: ClaimFact<'claim.drafted'>): Claim => ({
  ...outcomeOf(fact),
  state: 'not_yet',
  round: 0,
  evidence: [],
});

/** The claim that takes money back, verified from the start. */
export const correctingClaim = (fact: ClaimFact<'claim.corrected'>): Claim => ({
  ...outcomeOf(fact),
  state: 'verified',
  round: fact.round,
  evidence: [],
  amountCents: fact.amountCents,
  verification: stampOf(fact),
  corrects: fact.corrects,
});

const next = <T extends ClaimFactType>(claim: Claim, fact: ClaimFact<T>): Claim => appliers[fact.type](claim, fact);

/** The claim after the facts, in their order. */
export const applyClaim = (claim: Claim, facts: readonly ClaimFact[]): Claim =>
  facts.reduce((state, fact) => next(state, fact), claim);
