import type { Id, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { RenewalRound, RenewalRoundFact } from '../domain/renewal-round.ts';
import type { CategoryRef } from './ports.ts';

export type RoundRef = { readonly authority: Id<'authority'>; readonly id: Id<'round'> };

/** Somebody whom a round could not ask, and the code of why. */
export type LeftOut = {
  readonly provider: Id<'organisation'>;
  readonly admission: Id<'admission'>;
  readonly code: string;
};

/** Renewal rounds of a category, the latest first. */
export type RenewalRounds = {
  readonly load: (ref: RoundRef) => Promise<Versioned<RenewalRound> | undefined>;
  /** Refuses with `purchasing.round_running` while another round of the category runs. */
  readonly create: (state: RenewalRound, fact: RenewalRoundFact) => TxPart;
  readonly save: (before: Versioned<RenewalRound>, state: RenewalRound, fact: RenewalRoundFact) => TxPart;
  readonly page: (ref: CategoryRef, after?: PageKey) => Promise<PageOf<Versioned<RenewalRound>>>;
  readonly leftOut: (ref: RoundRef, after?: PageKey) => Promise<PageOf<LeftOut>>;
};
