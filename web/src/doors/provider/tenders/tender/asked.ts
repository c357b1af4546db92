import type { Cents } from '@kt/kernel';

export type Bid = { readonly key: string; readonly title: string; readonly cap: Cents };
export type Question = { readonly key: string; readonly title: string; readonly weight: number };
/** A minimum requirement: yes or no, apart from points. */
export type Must = { readonly key: string; readonly title: string };
/** What the bidder fills in. */
export type Asked = {
  readonly bids: readonly Bid[];
  readonly questions: readonly Question[];
  readonly mustHaves: readonly Must[];
  /** What may be claimed to be a trade secret: the key of a question, or of a bid. */
  readonly claimable: { readonly answers: readonly string[]; readonly prices: readonly string[] };
};

/** The longest answer that is taken. */
export const MOST_LETTERS = 10_000;
