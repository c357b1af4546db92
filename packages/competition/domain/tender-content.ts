import { err, type Id, type Result } from '@kt/kernel';
import { type BidPrices, bidErrors, fillBids, type RateCard } from '@kt/terms';
import type { Attachment } from './attachments.ts';
import type { CompetitionContent } from './competition-content.ts';
import { type MustHaveAnswers, unanswered } from './must-haves.ts';
import type { TenderConsortium } from './tender-consortium.ts';

/** What a bidder seals: everything that counts, and whose it is. */
export type TenderContent = {
  readonly format: number;
  readonly competition: Id<'competition'>;
  readonly organisation: Id<'organisation'>;
  /** Number of the last addendum the bidder had seen; 0 = none. */
  readonly addendum: number;
  readonly prices: BidPrices;
  /** Answer by key of each quality criterion. */
  readonly answers: { readonly [criterion: string]: string };
  /** Whether it meets each minimum requirement, by key. */
  readonly mustHaves?: MustHaveAnswers;
  /** Who answers for the tender, by name. */
  readonly signatory: string;
  /** Why a part is a trade secret, by field: `answers.<criterion>`, `prices.<step>` or `attachments.<sha256>`; see `withClaims`. */
  readonly secrecy?: { readonly [field: string]: string };
  /** By whom it is given, where the bidder was admitted as a consortium that it leads. */
  readonly consortium?: TenderConsortium;
  /** As sealed, with their keys. After the opening the tender itself says what became of them. */
  readonly attachments?: readonly Attachment[];
};

export const INVALIDITIES = ['membership_lapsed', 'unreadable', 'incomplete', 'over_cap'] as const;
export type Invalidity = (typeof INVALIDITIES)[number];

type Asked = Pick<CompetitionContent, 'criteria' | 'rateCard' | 'mustHaves'>;
export type TenderFault = 'incomplete' | 'over_cap';

const answerIsMissing = (asked: Asked, tender: TenderContent): boolean => {
  if (unanswered(asked, tender.mustHaves).length > 0) return true;
  const answers = new Map(Object.entries(tender.answers));
  return asked.criteria.some(({ kind, key }) => kind === 'quality' && (answers.get(key) ?? '').trim() === '');
};

/**
 * The rate card with a readable tender's prices in it, or what is wrong: a price or an answer missing (or given where
 * none was asked), or a price over its cap. The same check serves the bidder's form before sealing.
 */
export const pricedBy = (asked: Asked, tender: TenderContent): Result<RateCard, TenderFault> => {
  if (answerIsMissing(asked, tender) || tender.signatory.trim() === '') return err('incomplete');
  const card = fillBids(asked.rateCard, tender.prices);
  if (card.ok) return card;
  const isComplete = bidErrors(asked.rateCard, tender.prices).every(({ code }) => code === 'rate_card.over_cap');
  return err(isComplete ? 'over_cap' : 'incomplete');
};
