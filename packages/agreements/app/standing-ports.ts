import type { Id, Instant, TxPart } from '@kt/kernel';
import type { Agreement } from '../domain/agreement.ts';
import type { AdmissionStanding, CardStanding, Hold } from '../domain/standing.ts';

/** Something kept with the number of its writings. */
export type Numbered<T> = { readonly state: T; readonly version: number };
export type CardRef = { readonly provider: Id<'organisation'>; readonly service: Id<'service'> };
export type AdmissionOf = Pick<AdmissionStanding, 'authority' | 'category' | 'provider'>;

/** What other contexts have told of those with whom there are agreements. */
export type Standings = {
  readonly card: (ref: CardRef) => Promise<Numbered<CardStanding> | undefined>;
  readonly cards: (provider: Id<'organisation'>) => Promise<readonly CardStanding[]>;
  readonly saveCard: (before: Numbered<CardStanding> | undefined, card: CardStanding) => TxPart;
  readonly admission: (of: AdmissionOf) => Promise<Numbered<AdmissionStanding> | undefined>;
  readonly saveAdmission: (before: Numbered<AdmissionStanding> | undefined, news: AdmissionStanding) => TxPart;
  /** Lays it beside the counter of places; `at`: when it was reckoned; older reckonings do not undo it. */
  readonly hold: (agreement: Agreement, hold: Hold, at: Instant) => TxPart;
};
