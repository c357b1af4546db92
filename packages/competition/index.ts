export type { Bidder } from './app/around-tender.ts';
export type {
  DraftView,
  InvitationView,
  OwnTenderView,
  ResultView,
} from './app/bidder-views.ts';
export type { DecisionDocument } from './app/documents.ts';
export type { CompetitionAppError } from './app/errors.ts';
export type { MaskedTender } from './app/evaluator-views.ts';
export type { BidderApp, Cursors, OfficerApp } from './app/front-door.ts';
export type { CompetitionRow, CompetitionView, TenderRow } from './app/officer-views.ts';
export type { CompetitionRef, LogWitness, Openers, Purchasing } from './app/ports.ts';
export { envelopeText, receiptText } from './app/receipt.ts';
export type { CategoryTerms, CompetitionContent } from './domain/competition-content.ts';
export type { Competition, SignedHead } from './domain/competition-state.ts';
export type { PublishedCriterion } from './domain/criteria.ts';
