import type { Instant } from '@kt/kernel';
import { askedAboutPrice, type Clarification, type ClarificationError, openUntil } from './clarification.ts';
import type { GroupDeviation } from './tender-consortium.ts';

export const REJECTION_GROUNDS = ['minimum_requirement', 'abnormally_low', 'not_as_admitted'] as const;
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];

export type RejectionError =
  | ClarificationError
  | { readonly code: 'competition.reason_missing' }
  /** It is given by whom was admitted. */
  | { readonly code: 'competition.given_as_admitted' }
  /** The bidder has not been asked what the difference means. */
  | { readonly code: 'competition.bidder_unheard' };

type Judged = {
  readonly state: string;
  readonly clarifications: readonly Clarification[];
  readonly deviation?: GroupDeviation;
};
type Rejection = { readonly ground: RejectionGround; readonly reason: string };

const heardOnGroup = (tender: Judged, at: Instant): RejectionError | undefined => {
  if (tender.deviation === undefined) return { code: 'competition.given_as_admitted' };
  if (tender.clarifications.length === 0) return { code: 'competition.bidder_unheard' };
  const deadline = openUntil([tender], at);
  return deadline === undefined ? undefined : { code: 'competition.clarification_open', deadline };
};

const heardOnPrice = ({ clarifications }: Judged, at: Instant): RejectionError | undefined => {
  const asked = askedAboutPrice(clarifications, at);
  return asked.ok ? undefined : asked.error;
};

/** Why a valid tender may not be rejected so: without a reason, or before its bidder was heard where that comes first. */
export const rejectionRefused = (
  tender: Judged,
  { ground, reason }: Rejection,
  at: Instant,
): RejectionError | undefined => {
  if (reason.trim() === '') return { code: 'competition.reason_missing' };
  if (ground === 'not_as_admitted') return heardOnGroup(tender, at);
  return ground === 'abnormally_low' ? heardOnPrice(tender, at) : undefined;
};
