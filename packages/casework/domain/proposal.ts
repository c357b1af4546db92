import type { Id, Lifecycle, LocalDate, Stamp } from '@kt/kernel';

/** A provider's proposal to correct a recorded day. While one is pending the referral's claims are blocked. */
export const proposalLifecycle = {
  pending: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', supersede: 'superseded' },
  approved: {},
  rejected: {},
  withdrawn: {},
  superseded: {},
} as const satisfies Lifecycle;

export const PROPOSAL_STATES = [
  'pending',
  'approved',
  'rejected',
  'withdrawn',
  'superseded',
] as const satisfies readonly (keyof typeof proposalLifecycle)[];
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_KINDS = ['start_day', 'end_day'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export type Proposal = {
  readonly id: Id<'proposal'>;
  readonly state: ProposalState;
  readonly kind: ProposalKind;
  readonly day: LocalDate;
  readonly made: Stamp;
  readonly settled?: Stamp;
};

export const pendingOf = (proposals: readonly Proposal[]): Proposal | undefined =>
  proposals.find(({ state }) => state === 'pending');
