import type { FactOf, Id, LocalDate, NotAllowed } from '@kt/kernel';
import type { Parties, PartiesError, Standing } from './parties.ts';
import type { AlsoApplying, Declaration, RejectionReason } from './request.ts';

/** What is known beside the request when it is sent. */
type Sending = {
  readonly required: readonly string[];
  /** Of the consortium, when one is named. */
  readonly standing?: Standing | undefined;
  readonly alsoApplying?: readonly AlsoApplying[];
};

export type RequestCommand =
  | { readonly command: 'save'; readonly declarations: readonly Declaration[] }
  /** With nothing named the provider applies alone. */
  | { readonly command: 'name_parties'; readonly consortium?: Id<'consortium'>; readonly parties?: Parties }
  /** A party's own declaration; `edition` is the one of the consortium that it has before it. */
  | ({ readonly command: 'declare'; readonly edition: number } & Omit<Declaration, 'role'>)
  | ({ readonly command: 'submit' } & Sending)
  | { readonly command: 'withdraw' }
  | { readonly command: 'take' }
  | { readonly command: 'ask'; readonly question: string; readonly deadline: LocalDate }
  | ({ readonly command: 'resubmit'; readonly declarations: readonly Declaration[] } & Sending)
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
  | FactOf<'request.parties_named', OfRequest<{ consortium?: Id<'consortium'>; parties?: Parties }>>
  | FactOf<'request.declared', OfRequest<{ declaration: Declaration }>>
  | FactOf<'request.submitted', OfRequest<{ submission: number; alsoApplying: readonly AlsoApplying[] }>>
  | FactOf<'request.withdrawn', OfRequest>
  | FactOf<'request.taken', OfRequest>
  | FactOf<'request.asked', OfRequest<{ question: string; deadline: LocalDate }>>
  | FactOf<
      'request.resubmitted',
      OfRequest<{ declarations: readonly Declaration[]; submission: number; alsoApplying: readonly AlsoApplying[] }>
    >
  | FactOf<'request.extended', OfRequest<{ reason: string }>>
  | FactOf<'request.proposed', OfRequest<{ proposal: ProposedOutcome }>>
  | FactOf<'request.accepted', OfRequest<{ admission: Id<'admission'> }>>
  | FactOf<'request.rejected', OfRequest<{ reasons: readonly RejectionReason[]; remedy: string }>>
  | FactOf<'request.returned_to_review', OfRequest<{ reason: string }>>
  | FactOf<'request.lapsed', OfRequest>;

export type RequestError =
  | NotAllowed
  | PartiesError
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.not_due' }
  | { readonly code: 'purchasing.closed' }
  | { readonly code: 'purchasing.already_applied' }
  | { readonly code: 'purchasing.deadline_passed'; readonly deadline: LocalDate }
  | { readonly code: 'purchasing.already_extended' }
  | { readonly code: 'purchasing.same_person' }
  | { readonly code: 'purchasing.own_organisation' }
  | { readonly code: 'purchasing.proposal_differs'; readonly proposed: 'accept' | 'reject' }
  | { readonly code: 'purchasing.reasons_missing' };
