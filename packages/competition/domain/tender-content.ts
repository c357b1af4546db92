import type { Id } from '@kt/kernel';
import { type BidPrices, bidErrors } from '@kt/terms';
import type { CompetitionContent } from './competition-content.ts';

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
  /** Who answers for the tender, by name. */
  readonly signatory: string;
};

export const INVALIDITIES = ['membership_lapsed', 'unreadable', 'incomplete', 'over_cap'] as const;
export type Invalidity = (typeof INVALIDITIES)[number];

type Asked = Pick<CompetitionContent, 'criteria' | 'rateCard'>;

const answerIsMissing = ({ criteria }: Asked, tender: TenderContent): boolean =>
  criteria.some(
    ({ kind, key }) =>
      kind === 'quality' && (Object.hasOwn(tender.answers, key) ? (tender.answers[key] ?? '') : '').trim() === '',
  );

/**
 * What is wrong with a readable tender, if anything: a price or an answer missing (or given where none was asked), or a
 * price over its cap. The same check serves the bidder's form before sealing.
 */
export const tenderFault = (asked: Asked, tender: TenderContent): 'incomplete' | 'over_cap' | undefined => {
  const faults = bidErrors(asked.rateCard, tender.prices);
  if (faults.some(({ code }) => code !== 'rate_card.over_cap') || answerIsMissing(asked, tender)) return 'incomplete';
  if (tender.signatory.trim() === '') return 'incomplete';
  return faults.length > 0 ? 'over_cap' : undefined;
};
