import type { FactOf, Id, LocalDate, NotAllowed } from '@kt/kernel';
import type { CompetingParties } from '@kt/terms';
import type { RequestFlag } from './clean.ts';
import type { CompetingError } from './competing-parties.ts';
import type { Hearing } from './hearing.ts';
import type { AlsoApplying, Parties, PartiesError, Standing } from './parties.ts';
import type { AdmissionPractice } from './practice.ts';
import type { Declaration, Letters, Offer, Rejection } from './request.ts';

/** What is known beside the request when it is sent; `hash` is over what is sent. */
type Sending = {
  readonly required: readonly string[];
  readonly hash: string;
  /** Of the consortium, when one is named. */
  readonly standing?: Standing | undefined;
  readonly alsoApplying?: readonly AlsoApplying[];
  /** Whether those may be sent at all. */
  readonly competing?: CompetingParties;
};

export type RequestCommand =
  | { readonly command: 'save'; readonly declarations: readonly Declaration[]; readonly offer?: Offer | undefined }
  /** With nothing named the provider applies alone. */
  | { readonly command: 'name_parties'; readonly consortium?: Id<'consortium'>; readonly parties?: Parties }
  /** A party's own declaration; `edition` is the one of the consortium that it has before it. */
  | ({ readonly command: 'declare'; readonly edition: number } & Omit<Declaration, 'role'>)
  | ({ readonly command: 'submit' } & Sending)
  | { readonly command: 'withdraw' }
  | { readonly command: 'take' }
  | { readonly command: 'ask'; readonly question: string; readonly deadline: LocalDate }
  | ({
      readonly command: 'resubmit';
      readonly declarations: readonly Declaration[];
      readonly offer?: Offer | undefined;
      readonly reply?: string | undefined;
    } & Sending)
  | { readonly command: 'extend'; readonly reason: string }
  | ({ readonly command: 'propose'; readonly proposal: ProposedOutcome } & Heard)
  | ({ readonly command: 'accept'; readonly admission: Id<'admission'> } & Delegated)
  | ({ readonly command: 'reject' } & Delegated)
  /** Proposal and decision by one person, where the authority's practice allows it. */
  | ({
      readonly command: 'settle';
      readonly proposal: ProposedOutcome;
      readonly practice: AdmissionPractice['decision'];
      readonly admission: Id<'admission'>;
    } & Delegated &
      Heard)
  | { readonly command: 'return'; readonly reason: string }
  | { readonly command: 'warn' }
  | { readonly command: 'lapse' }
  | { readonly command: 'file'; readonly letters: Letters };
type Delegated = { readonly delegation: string };
/** The hearing that a rejection names, as it stands. */
type Heard = { readonly heard?: Hearing | undefined };
export type RequestCommandName = RequestCommand['command'];

export type ProposedOutcome = { readonly outcome: 'accept' } | Rejection;

type OfRequest<D = object> = {
  readonly authority: Id<'authority'>;
  readonly request: Id<'request'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
} & Readonly<D>;

export type RequestFact =
  | FactOf<'request.drafted', OfRequest<{ earlier?: Id<'request'> | undefined }>>
  | FactOf<'request.saved', OfRequest<{ declarations: readonly Declaration[]; offer?: Offer | undefined }>>
  | FactOf<'request.parties_named', OfRequest<{ consortium?: Id<'consortium'>; parties?: Parties }>>
  | FactOf<'request.declared', OfRequest<{ declaration: Declaration }>>
  | FactOf<'request.submitted', OfRequest<Sent>>
  | FactOf<'request.withdrawn', OfRequest>
  | FactOf<'request.taken', OfRequest>
  | FactOf<'request.asked', OfRequest<{ question: string; deadline: LocalDate }>>
  | FactOf<'request.resubmitted', OfRequest<Completion>>
  | FactOf<'request.extended', OfRequest<{ reason: string; decideBy: LocalDate }>>
  | FactOf<'request.warned', OfRequest<{ decideBy: LocalDate }>>
  | FactOf<'request.proposed', OfRequest<{ proposal: ProposedOutcome }>>
  | FactOf<'request.accepted', OfRequest<{ admission: Id<'admission'>; delegation: string }>>
  | FactOf<'request.rejected', OfRequest<Omit<Rejection, 'outcome'> & Delegated>>
  | FactOf<'request.letters_filed', OfRequest<{ letters: Letters }>>
  | FactOf<'request.returned_to_review', OfRequest<{ reason: string }>>
  | FactOf<'request.lapsed', OfRequest>;

type Sent = { submission: number; hash: string; alsoApplying: readonly AlsoApplying[] };
type Completion = Sent & {
  declarations: readonly Declaration[];
  offer?: Offer | undefined;
  reply?: string | undefined;
};

/** What applicants and officers write in their own words stands apart from the event. */
export const REQUEST_DETAILS: { readonly [T in RequestFact['type']]?: readonly string[] } = {
  'request.saved': ['declarations'],
  'request.declared': ['declaration'],
  'request.resubmitted': ['declarations', 'reply'],
  'request.proposed': ['proposal'],
  'request.rejected': ['remedy', 'why', 'other'],
};

export type RequestError =
  | NotAllowed
  | PartiesError
  | CompetingError
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.not_due' }
  | { readonly code: 'purchasing.closed' }
  /** `request` is the one that lives already, where it is known. */
  | { readonly code: 'purchasing.already_applied'; readonly request?: Id<'request'> }
  | { readonly code: 'purchasing.deadline_passed'; readonly deadline: LocalDate }
  | { readonly code: 'purchasing.already_extended' }
  | { readonly code: 'purchasing.same_person' }
  | { readonly code: 'purchasing.own_organisation' }
  | { readonly code: 'purchasing.proposal_differs'; readonly proposed: 'accept' | 'reject' }
  | { readonly code: 'purchasing.reasons_missing' }
  | { readonly code: 'purchasing.exclusion_unheard' }
  | { readonly code: 'purchasing.needs_a_look'; readonly flags: readonly RequestFlag[] }
  | { readonly code: 'purchasing.delegation_missing' }
  | { readonly code: 'purchasing.two_persons_needed' }
  | { readonly code: 'purchasing.letters_exist' };
