import type { Cents, FactOf, Id } from '@kt/kernel';
import type { Commitment, EndReason } from './commitment.ts';

export type CommitmentName = Pick<
  Commitment,
  'authority' | 'referral' | 'agreement' | 'costCentre' | 'year' | 'origin'
> & { readonly commitment: Id<'commitment'> };

type Amount = { readonly amountCents: Cents };
type OfClaim = { readonly claim: Id<'claim'> };
type OfLine = { readonly line: Id<'payment'> };

type CommitmentFacts = {
  readonly 'commitment.reserved': Amount;
  readonly 'commitment.raised': Amount & { readonly reason: string };
  readonly 'commitment.claim_opened': OfClaim;
  readonly 'commitment.claim_closed': OfClaim;
  readonly 'commitment.line_proposed': OfLine & OfClaim & Amount;
  readonly 'commitment.line_approved': OfLine;
  readonly 'commitment.line_dropped': OfLine;
  readonly 'commitment.ended': { readonly reason: EndReason };
  readonly 'commitment.released': Amount;
};
export type CommitmentFactType = keyof CommitmentFacts;
/** A reservation makes a commitment; every other fact changes one. */
export type ChangingCommitment = Exclude<CommitmentFactType, 'commitment.reserved'>;

export type CommitmentFact<T extends CommitmentFactType = CommitmentFactType> = {
  [K in T]: FactOf<K, CommitmentName & CommitmentFacts[K]>;
}[T];

export const nameOf = (commitment: Commitment): CommitmentName => {
  const { authority, referral, agreement, costCentre, year, origin } = commitment;
  return { authority, commitment: commitment.id, referral, agreement, costCentre, year, origin };
};
