import type { Cents } from '@kt/kernel';

export type Bid = { readonly key: string; readonly title: string; readonly cap: Cents };
export type Question = { readonly key: string; readonly title: string; readonly weight: number };
/** What the bidder fills in. */
export type Asked = { readonly bids: readonly Bid[]; readonly questions: readonly Question[] };
