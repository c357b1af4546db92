import type { Actor, Id, Instant, Texts } from '@kt/kernel';
import type { RateCard } from '@kt/terms';
import type { ContentChanges } from './addendum-changes.ts';
import type { AwardedGroup } from './awarded-group.ts';
import type { CategoryTerms, CompetitionContent } from './competition-content.ts';
import type { Compared } from './competition-facts.ts';
import type { OpeningCounts, RemedyKind, SignedHead, Winner, WithdrawnTender } from './competition-state.ts';
import type { Capacity, Ties } from './interest-statement.ts';

/** Organisations of whoever acts, among those that the act concerns: nobody decides about their own. */
type Interested = { readonly interests: readonly Id<'organisation'>[] };

/** Who is given notice of an ending with instructions: the tenderers, or before the opening everyone invited. */
type Noticed = { readonly parties?: readonly Id<'organisation'>[] };

/** Everyone who has clarified or rejected a tender: whether a tender wins or none does is another person's decision. */
type Judged = { readonly judges: readonly Actor[] };

/** A decision as proposed: what was counted, the reasons' document, and who wins by the ranking. */
export type Verdict = Judged & {
  /** SHA-256 of the evaluation that is decided upon. */
  readonly evaluation: string;
  readonly document: string;
  readonly compared?: readonly Compared[];
  /** The ranked tenders in order; the first ones win. */
  readonly ranked: readonly Winner[];
  /** Tenders (ranked or not) that the document gives no reasons for. */
  readonly withoutReasons: readonly Id<'tender'>[];
  /** Organisations of the decider among the tenderers. */
  readonly interests: readonly Id<'organisation'>[];
};

export type CompetitionCommand =
  | { readonly do: 'edit'; readonly content: CompetitionContent }
  | { readonly do: 'set_lots'; readonly content: CompetitionContent; readonly lots: readonly Id<'competition'>[] }
  | { readonly do: 'send_for_review'; readonly category: CategoryTerms }
  | { readonly do: 'return'; readonly reason: string }
  | { readonly do: 'approve' }
  /** A person of an authority that buys together with the one whose call it is. */
  | { readonly do: 'consent'; readonly buyer: Id<'authority'> }
  | { readonly do: 'decline'; readonly buyer: Id<'authority'>; readonly reason: string }
  | { readonly do: 'attach_key'; readonly publicKey: string }
  | {
      readonly do: 'publish';
      readonly category: CategoryTerms;
      /** Everyone admitted to the category at this moment. */
      readonly admitted: readonly Id<'organisation'>[];
    }
  | {
      readonly do: 'addendum';
      readonly texts: Texts;
      readonly deadline?: Instant;
      readonly changes?: ContentChanges;
      /** Whether a tender already sent must be confirmed; always when the content changes. Absent: yes. */
      readonly asksConfirmation?: boolean;
      /** The question whose late answer moves the deadline: an addendum that changes nothing else. */
      readonly answers?: Id<'enquiry'>;
    }
  | { readonly do: 'name_deputy'; readonly person: Id<'person'> }
  /** In place of an evaluator who has declared a tie. */
  | { readonly do: 'name_evaluator'; readonly person: Id<'person'>; readonly instead: Id<'person'> }
  /** `ties`: all that the person declares, and every organisation of their own among the invited. */
  | { readonly do: 'declare_interests'; readonly capacity: Capacity; readonly ties: Ties }
  | { readonly do: 'close' }
  | {
      readonly do: 'approve_opening';
      /** The declaration that nothing ties the opener to any invited organisation. */
      readonly declaresNoConflict: boolean;
      /** Organisations of the opener among the invited. */
      readonly interests: readonly Id<'organisation'>[];
      /** When the opener's role was granted. */
      readonly roleSince: Instant;
    }
  | { readonly do: 'witness'; readonly head: SignedHead }
  | { readonly do: 'open'; readonly counts: OpeningCounts; readonly withdrawn?: readonly WithdrawnTender[] }
  | ({ readonly do: 'none_suitable'; readonly reason: string } & Interested & Judged & Noticed)
  | ({
      readonly do: 'lock_scores';
      readonly document: string;
      readonly seed: string;
      readonly ranked: number;
      /** A draw decided a rank. */
      readonly isDrawn?: true;
    } & Interested)
  /** The draw of the evaluation with this hash was repeated, and gave the same. */
  | ({ readonly do: 'witness_draw'; readonly evaluation: string } & Interested)
  | { readonly do: 'decide'; readonly verdict: Verdict }
  | ({ readonly do: 'file_remedy'; readonly kind: RemedyKind } & Interested)
  | ({ readonly do: 'settle_remedy'; readonly number: number } & Interested)
  | {
      readonly do: 'rectify';
      readonly initiative: 'provider' | 'authority';
      readonly reason: string;
      readonly verdict: Verdict;
    }
  | {
      readonly do: 'finalise';
      readonly rateCards: ReadonlyMap<Id<'tender'>, RateCard>;
      /** The consortia that win, by their tenders. */
      readonly groups?: ReadonlyMap<Id<'tender'>, AwardedGroup>;
    }
  | { readonly do: 'sign'; readonly provider: Id<'organisation'>; readonly agreement: Id<'agreement'> }
  | { readonly do: 'winner_refused'; readonly provider: Id<'organisation'>; readonly ranked: readonly Winner[] }
  | ({ readonly do: 'cancel'; readonly reason: string } & Interested & Partial<Judged> & Noticed);
