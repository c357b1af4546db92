import { type Cents, cents, type Id, type Share } from '@kt/kernel';
import { type BuyerPart, buyerParts } from '@kt/terms';
import type { Agreement } from '../domain/agreement.ts';
import type { AgreementRef, BuyerUse } from './ports.ts';

/**
 * A buyer's part and what it has used of it: clients in the service now, cents net of VAT reserved and paid so far. What
 * another has used is told to the lead and to the provider, and to no other member.
 */
export type BuyerShown = Omit<BuyerPart, 'costCentre'> & {
  readonly shareBp: Share;
  readonly taken?: number;
  readonly reservedCents?: Cents;
  readonly paidCents?: Cents;
};

const partsIn = ({ authority, terms }: Agreement): readonly BuyerPart[] => buyerParts({ ...terms, authority });

/** The ring as its parties see it, the lead first; nobody where the authority buys alone. `member`: who reads it without leading. */
export const ringShown = (
  agreement: Agreement,
  used: readonly BuyerUse[],
  member?: Id<'authority'>,
): readonly BuyerShown[] => {
  const parts = partsIn(agreement);
  return (agreement.terms.buyers ?? []).flatMap(({ shareBp }, n) => {
    const part = parts[n];
    const use = used[n];
    if (part === undefined || use === undefined) return [];
    const { costCentre: _own, ...whose } = part;
    const shown = { ...whose, shareBp };
    if (member !== undefined && part.authority !== member) return [shown];
    const money = (of: string): Cents => cents(use.counts[`money:${of}`] ?? 0);
    return [{ ...shown, taken: use.taken, reservedCents: money('reserved'), paidCents: money('paid') }];
  });
};

/** What is counted for whoever asks: to a buyer that does not lead its own part, to everybody else the whole. */
export type Counted = { readonly at: readonly AgreementRef[]; readonly ceilingCents: Cents };

const countedAt = ({ id }: Agreement, parts: readonly BuyerPart[]): readonly AgreementRef[] =>
  parts.map(({ authority }) => ({ authority, id }));

export const countedWhole = (agreement: Agreement): Counted => ({
  at: countedAt(agreement, partsIn(agreement)),
  ceilingCents: agreement.terms.ceilingCents,
});

/** The agreement as a buyer that does not lead reads it: without the cost centres of the others. */
export const withoutOthers = (agreement: Agreement, member: Id<'authority'>): Agreement => {
  const { buyers, ...terms } = agreement.terms;
  if (buyers === undefined) return agreement;
  const own = buyers.map(({ costCentre, ...one }) => ({
    ...one,
    ...(one.authority === member && costCentre !== undefined && { costCentre }),
  }));
  return { ...agreement, terms: { ...terms, buyers: own } };
};

export const countedFor = (agreement: Agreement, asker: Id<'authority'>): Counted => {
  const own = partsIn(agreement).find(({ authority }) => authority === asker);
  return own === undefined || asker === agreement.authority
    ? countedWhole(agreement)
    : { at: countedAt(agreement, [own]), ceilingCents: own.ceilingCents };
};
