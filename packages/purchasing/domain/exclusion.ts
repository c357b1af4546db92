import type { RejectionReason } from '@kt/terms';
import type { Hearing } from './hearing.ts';
import type { ParticipationRequest, Rejection } from './request.ts';

type Wrong = { readonly code: 'purchasing.reasons_missing' } | { readonly code: 'purchasing.exclusion_unheard' };

/** A request is rejected on a ground for exclusion only after its applicant was heard on it. */
export const restsOnGround = (reasons: readonly RejectionReason[]): boolean => reasons.includes('exclusion_ground');

/** Whether a hearing ended in "may be rejected" for this very request: what was weighed for another is weighed anew. */
export const allowsRejection = (
  { state, provider, about }: Pick<Hearing, 'state' | 'provider' | 'about'>,
  request: Pick<ParticipationRequest, 'id' | 'provider'>,
): boolean =>
  state === 'excluded' && provider === request.provider && 'request' in about && about.request === request.id;

/** What keeps a rejection from being proposed; `heard` is the hearing that it names. */
export const rejectionError = (
  request: ParticipationRequest,
  { reasons, remedy, hearing }: Rejection,
  heard: Hearing | undefined,
): Wrong | undefined => {
  if (reasons.length === 0 || remedy.trim() === '') return { code: 'purchasing.reasons_missing' };
  if (hearing === undefined && !restsOnGround(reasons)) return undefined;
  const isHeard = heard !== undefined && heard.id === hearing && allowsRejection(heard, request);
  return isHeard && restsOnGround(reasons) ? undefined : { code: 'purchasing.exclusion_unheard' };
};
