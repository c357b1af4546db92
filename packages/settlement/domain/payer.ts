import type { Actor, FactOf, Iban, Id, Instant, YTunnus } from '@kt/kernel';

/** Who pays and from where: the municipality's own account, as the payment file names it. */
export type Payer = {
  readonly authority: Id<'authority'>;
  readonly name: string;
  readonly yTunnus: YTunnus;
  readonly iban: Iban;
  /** The bank's customer id of the payer (palvelutunnus), where the bank asks for one. */
  readonly bankCustomerId?: string;
};

/** The payer as a run keeps it, so that its file stays the same. */
export type PayerDetails = Omit<Payer, 'authority'>;

export type PayerFact = FactOf<'payer.set', Payer>;

export const setPayer = (payer: Payer, at: Instant, by: Actor): PayerFact => ({ type: 'payer.set', at, by, ...payer });

export const payerFrom = (fact: PayerFact): Payer => {
  const { type: _type, at: _at, by: _by, ...payer } = fact;
  return payer;
};
