import type { FactOf, Id, LocalDate, NotAllowed } from '@kt/kernel';
import type { Declaration, RejectionReason } from './request.ts';

export type RequestCommand =
  | { readonly command: 'save'; readonly declarations: readonly Declaration[] }
  | { readonly command: 'submit'; readonly required: readonly string[] }
  | { readonly command: 'withdraw' }
  | { readonly command: 'take' }
  | { readonly command: 'ask'; readonly question: string; readonly deadline: LocalDate }
  | {
      readonly command: 'resubmit';
      readonly declarations: readonly Declaration[];
      readonly required: readonly string[];
    }
  | { readonly command: 'extend'; readonly reason: string }
  | { readonly command: 'propose'; readonly proposal: ProposedOutcome }
  | { readonly command: 'accept'; readonly admission: Id<'admission'> }
  | { readonly command: 'reject' }
  | { readonly command: 'return'; readonly reason: string }
  | { readonly command: 'lapse' };
export type RequestCommandName = RequestCommand['command'];

export type ProposedOutcome =
  | { readonly outcome: 'accept' }
  | { readonly outcome: 'reject'; readonly reasons: readonly RejectionReason[]; readonly remedy: string };

type OfRequest<D = object> = {
  readonly authority: Id<'authority'>;
  readonly request: Id<'request'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
} & Readonly<D>;

export type RequestFact =
  | FactOf<'request.drafted', OfRequest>
  | FactOf<'request.saved', OfRequest<{ declarations: readonly Declaration[] }>>
  | FactOf<'request.submitted', OfRequest<{ submission: number }>>
  | FactOf<'request.withdrawn', OfRequest>
  | FactOf<'request.taken', OfRequest>
  | FactOf<'request.asked', OfRequest<{ question: string; deadline: LocalDate }>>
  | FactOf<'request.resubmitted', OfRequest<{ declarations: readonly Declaration[]; submission: number }>>
  | FactOf<'request.extended', OfRequest<{ reason: string }>>
  | FactOf<'request.proposed', OfRequest<{ proposal: ProposedOutcome }>>
  | FactOf<'request.accepted', OfRequest<{ admission: Id<'admission'> }>>
  | FactOf<'request.rejected', OfRequest<{ reasons: readonly RejectionReason[]; remedy: string }>>
  | FactOf<'request.returned_to_review', OfRequest<{ reason: string }>>
  | FactOf<'request.lapsed', OfRequest>;

export type RequestError =
  | NotAllowed
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.not_due' }
  | { readonly code: 'purchasing.closed' }
  | { readonly code: 'purchasing.already_applied' }
  | { readonly code: 'purchasing.declaration_missing'; readonly organisation: string }
  | { readonly code: 'purchasing.requirement_undeclared'; readonly missing: readonly string[] }
  | { readonly code: 'purchasing.exclusion_ground_declared'; readonly organisation: string }
  | { readonly code: 'purchasing.deadline_passed'; readonly deadline: LocalDate }
  | { readonly code: 'purchasing.already_extended' }
  | { readonly code: 'purchasing.same_person' }
  | { readonly code: 'purchasing.own_organisation' }
  | { readonly code: 'purchasing.proposal_differs'; readonly proposed: 'accept' | 'reject' }
  | { readonly code: 'purchasing.reasons_missing' };
