import { add, subtract } from '@kt/kernel';
import type { Commitment, CommittedLine } from './commitment.ts';
import type { ChangingCommitment, CommitmentFact } from './commitment-facts.ts';

const withLine = (commitment: Commitment, line: string, value: CommittedLine): Commitment => ({
  ...commitment,
  lines: { ...commitment.lines, [line]: value },
});

const withoutClaim = (commitment: Commitment, claim: string): Commitment => ({
  ...commitment,
  openClaims: commitment.openClaims.filter((open) => open !== claim),
});

export const commitmentFrom = (fact: CommitmentFact<'commitment.reserved'>): Commitment => ({
  id: fact.commitment,
  authority: fact.authority,
  referral: fact.referral,
  agreement: fact.agreement,
  costCentre: fact.costCentre,
  year: fact.year,
  origin: fact.origin,
  state: 'reserved',
  reservedCents: fact.amountCents,
  lines: {},
  openClaims: [],
  reserved: { at: fact.at, by: fact.by },
});

type Applier<T extends ChangingCommitment> = (commitment: Commitment, fact: CommitmentFact<T>) => Commitment;

const appliers: { readonly [T in ChangingCommitment]: Applier<T> } = {
  'commitment.raised': (commitment, fact) => ({
    ...commitment,
    state: commitment.state === 'released' ? 'closing' : commitment.state,
    reservedCents: add(commitment.reservedCents, fact.amountCents),
  }),
  'commitment.claim_opened': (commitment, fact) => ({
    ...commitment,
    openClaims: [...commitment.openClaims, fact.claim],
  }),
  'commitment.claim_closed': (commitment, fact) => withoutClaim(commitment, fact.claim),
  'commitment.line_proposed': (commitment, fact) =>
    withLine(withoutClaim(commitment, fact.claim), fact.line, { cents: fact.amountCents, approved: false }),
  'commitment.line_approved': (commitment, fact) => ({
    ...commitment,
    lines: Object.fromEntries(
      Object.entries(commitment.lines).map(([line, one]) => [
        line,
        line === fact.line ? { ...one, approved: true } : one,
      ]),
    ),
  }),
  'commitment.line_dropped': (commitment, fact) => ({
    ...commitment,
    lines: Object.fromEntries(Object.entries(commitment.lines).filter(([line]) => line !== fact.line)),
  }),
  'commitment.ended': (commitment, fact) => ({
    ...commitment,
    state: 'closing',
    ended: { at: fact.at, by: fact.by, reason: fact.reason },
  }),
  'commitment.released': (commitment, fact) => ({
    ...commitment,
    state: 'released',
    reservedCents: subtract(commitment.reservedCents, fact.amountCents),
  }),
};

export const applyCommitment = <T extends ChangingCommitment>(
  commitment: Commitment,
  fact: CommitmentFact<T>,
): Commitment => appliers[fact.type](commitment, fact);
