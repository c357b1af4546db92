import type { TellsAsker } from '../domain/asker-traces.ts';
import type { AwardListError } from '../domain/award-list.ts';
import type { CallRequestError } from '../domain/call-request.ts';
import type { CompetitionError } from '../domain/competition-errors.ts';
import type { ConsensusError } from '../domain/consensus.ts';
import type { EnquiryError } from '../domain/enquiry.ts';
import type { EnvelopeError } from '../domain/envelope.ts';
import type { EvaluationError } from '../domain/evaluation.ts';
import type { EvaluatorRefusal } from '../domain/interest-statement.ts';
import type { OpenedTenderError } from '../domain/opened-tender.ts';
import type { ScoreError } from '../domain/score-sheet.ts';
import type { SealedTenderError } from '../domain/sealed-tender.ts';
import type { RulingError } from '../domain/secrecy-ruling.ts';

/** Unknown, foreign or not yet to be seen: told apart by nobody. */
export type NotFound = { readonly code: 'competition.not_found' };

/** Refusals of the use cases themselves. */
export type UseCaseError =
  | NotFound
  | { readonly code: 'competition.category_unknown' }
  | { readonly code: 'competition.not_opener' }
  | EvaluatorRefusal
  | { readonly code: 'competition.tie_unknown' }
  | { readonly code: 'competition.tender_started_already' }
  | { readonly code: 'competition.answer_names_bidder' }
  | { readonly code: 'competition.tender_not_valid' }
  | { readonly code: 'competition.not_opened' }
  | { readonly code: 'competition.not_decided' }
  | { readonly code: 'competition.own_copy_missing' }
  | { readonly code: 'competition.opened_already' }
  | { readonly code: 'competition.attachment_size'; readonly limit: number }
  | { readonly code: 'competition.redated_already' };

/** Every refusal of this context. */
export type CompetitionAppError =
  | UseCaseError
  | CompetitionError
  | SealedTenderError
  | EnvelopeError
  | EnquiryError
  | TellsAsker
  | OpenedTenderError
  | ScoreError
  | ConsensusError
  | RulingError
  | AwardListError
  | CallRequestError
  | EvaluationError;

export const notFound: NotFound = { code: 'competition.not_found' };
