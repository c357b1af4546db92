type Payment = {
  readonly word: string;
  readonly amountCents: number;
  readonly vatCents: number;
  readonly paidOn?: string | undefined;
  readonly payBy?: string | undefined;
};
type Claim = { readonly state: string; readonly priceCents: number };

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
const ofWord = (payments: readonly Payment[], ...words: readonly string[]): number =>
  sum(payments.filter(({ word }) => words.includes(word)).map(({ amountCents }) => amountCents));

/** The three figures of a provider's money, in cents net of VAT. */
export const figuresOf = (claims: readonly Claim[], payments: readonly Payment[]) => ({
  expected: sum(claims.map(({ priceCents }) => priceCents)),
  moving: ofWord(payments, 'being_handled', 'on_its_way', 'blocked', 'returned'),
  paid: ofWord(payments, 'paid'),
});

export const grossOf = ({ amountCents, vatCents }: Payment): number => amountCents + vatCents;

/** Payments that wait for somebody to mend something. */
export const stuck = <P extends Payment>(payments: readonly P[]): readonly P[] =>
  payments.filter(({ word }) => word === 'blocked' || word === 'returned');
