import type { Id, Instant, NotAllowed } from '@kt/kernel';
import type { RingError } from './call-ring.ts';
import type { ContentError } from './content-check.ts';
import type { LotError } from './lots.ts';

export type CompetitionError =
  | ContentError
  | LotError
  | RingError
  /** A sibling that would go along is not complete. */
  | { readonly code: 'competition.lot_unready'; readonly lot: number }
  | NotAllowed
  | { readonly code: 'competition.requirement_added'; readonly requirement: string }
  | { readonly code: 'competition.same_person' }
  | { readonly code: 'competition.reason_missing' }
  | { readonly code: 'competition.key_attached_already' }
  | { readonly code: 'competition.key_missing' }
  | { readonly code: 'competition.system_closed' }
  | { readonly code: 'competition.initial_period_runs'; readonly until?: Instant }
  | { readonly code: 'competition.nobody_admitted' }
  | { readonly code: 'competition.deadline_passed'; readonly deadline: Instant }
  | { readonly code: 'competition.deadline_not_reached'; readonly deadline: Instant }
  /** A tender sent in time may still be on its way into storage. */
  | { readonly code: 'competition.opening_waits'; readonly from: Instant }
  | { readonly code: 'competition.deadline_backwards'; readonly deadline: Instant }
  | { readonly code: 'competition.conflict_of_interest' }
  | { readonly code: 'competition.declaration_missing' }
  | { readonly code: 'competition.declared_already' }
  | { readonly code: 'competition.opener_too_new' }
  | { readonly code: 'competition.deputy_named_already' }
  | { readonly code: 'competition.evaluator_not_tied' }
  | { readonly code: 'competition.evaluator_unfit' }
  | { readonly code: 'competition.opening_approved_already' }
  | { readonly code: 'competition.opening_not_approved' }
  | { readonly code: 'competition.witnessed_already' }
  | { readonly code: 'competition.witness_missing' }
  | { readonly code: 'competition.nothing_to_rank' }
  | { readonly code: 'competition.evaluation_changed' }
  | { readonly code: 'competition.nothing_drawn' }
  | { readonly code: 'competition.draw_witnessed_already' }
  /** A draw decided a rank, and fewer have witnessed it than must. */
  | { readonly code: 'competition.draw_unwitnessed'; readonly missing: number }
  | { readonly code: 'competition.reasons_missing'; readonly tenders: readonly Id<'tender'>[] }
  | { readonly code: 'competition.standstill_runs'; readonly until: Instant }
  | { readonly code: 'competition.remedy_open' }
  | { readonly code: 'competition.remedy_unknown' }
  | { readonly code: 'competition.rectification_late'; readonly until: Instant }
  | { readonly code: 'competition.not_winner' }
  | { readonly code: 'competition.nothing_left' }
  | { readonly code: 'competition.remedy_needed' }
  | { readonly code: 'competition.winners_left' }
  | { readonly code: 'competition.signed_already' }
  | { readonly code: 'competition.rate_card_missing'; readonly tender: Id<'tender'> };
