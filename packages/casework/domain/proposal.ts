import type { Id, Lifecycle, LocalDate, Stamp } from '@kt/kernel';

/** Why a service that has begun is wrong for the client: the case worker decides upon it. */
export const PROPOSED_END_CODES = ['unsuitable', 'other_service_needed'] as const;
export type ProposedEndCode = (typeof PROPOSED_END_CODES)[number];

/** A provider's proposal to correct a recorded day, or to end an unsuitable service. While one is pending the claims are blocked. */
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

/** Days that casework records and a provider may ask to correct. */
export const CORRECTED_DAYS = ['start_day', 'end_day'] as const;
/** `service_end`: the service has proved wrong for the client, and `day` would be its last. */
export const PROPOSAL_KINDS = [...CORRECTED_DAYS, 'service_end'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export type Proposal = {
  readonly id: Id<'proposal'>;
  readonly state: ProposalState;
  readonly kind: ProposalKind;
  readonly day: LocalDate;
  /** Of a proposed end. */
  readonly reason?: ProposedEndCode;
  readonly made: Stamp;
  readonly settled?: Stamp;
};

export const pendingOf = (proposals: readonly Proposal[]): Proposal | undefined =>
  proposals.find(({ state }) => state === 'pending');
