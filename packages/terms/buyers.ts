import { allocate, type Cents, cents, type Id, type Share } from '@kt/kernel';

/** An authority that buys, with its share of the places and of the ceiling. */
export type Buyer = {
  readonly authority: Id<'authority'>;
  readonly shareBp: Share;
  /** Where its own money is reserved; the agreement's cost centre where absent. */
  readonly costCentre?: string;
};

/** A buyers' ring, its lead first. */
export type Buyers = readonly Buyer[];

export const MOST_BUYERS = 10;
export const WHOLE_BP = 10_000;

/** What the buyers share. `authority` leads; alone it has everything. */
export type Bought = {
  readonly authority: Id<'authority'>;
  readonly buyers?: Buyers;
  readonly places: number;
  readonly ceilingCents: Cents;
  readonly costCentre: string;
};

/** What one buyer may use: clients at a time, and cents net of VAT for the agreement's whole life. */
export type BuyerPart = {
  readonly authority: Id<'authority'>;
  readonly places: number;
  readonly ceilingCents: Cents;
  readonly costCentre: string;
};

/**
 * The parts of the buyers in their order: places and cents by largest remainder, what is left over going to the largest
 * rest and of equal rests to the buyer that stands first. The parts sum to the whole.
 */
export const buyerParts = ({ authority, buyers, places, ceilingCents, costCentre }: Bought): readonly BuyerPart[] => {
  if (buyers === undefined) return [{ authority, places, ceilingCents, costCentre }];
  const weights = buyers.map(({ shareBp }) => shareBp);
  const euros = allocate(ceilingCents, weights);
  const seats = allocate(cents(places), weights);
  return buyers.map((buyer, n) => ({
    authority: buyer.authority,
    places: seats[n] ?? 0,
    ceilingCents: euros[n] ?? cents(0),
    costCentre: buyer.costCentre ?? costCentre,
  }));
};

/** What is known of an agreement, once for each authority that refers by it, the lead first: its own where it buys alone. */
export const forEachBuyer = <T extends Pick<Bought, 'authority'> & { readonly ring?: readonly Id<'authority'>[] }>(
  known: T,
): readonly T[] => (known.ring ?? [known.authority]).map((authority) => ({ ...known, authority }));

type Shared = Pick<Bought, 'buyers' | 'places' | 'ceilingCents'>;

const RULES: readonly ((buyers: Buyers) => boolean)[] = [
  (buyers) => buyers.length > 1 && buyers.length <= MOST_BUYERS,
  (buyers) => new Set(buyers.map(({ authority }) => authority)).size === buyers.length,
  (buyers) => buyers.every(({ shareBp }) => Number.isSafeInteger(shareBp) && shareBp > 0),
  (buyers) => buyers.reduce((sum, { shareBp }) => sum + shareBp, 0) === WHOLE_BP,
];

/**
 * Whether a ring can be kept: two buyers or more, each once, shares that make exactly the whole, and for everybody a
 * place and a cent at least. No ring can always be kept.
 */
export const isWholeRing = ({ buyers, places, ceilingCents }: Shared): boolean => {
  if (buyers === undefined) return true;
  const [lead] = buyers;
  if (lead === undefined || !RULES.every((holds) => holds(buyers))) return false;
  const parts = buyerParts({ authority: lead.authority, buyers, places, ceilingCents, costCentre: '' });
  return parts.every((part) => part.places > 0 && part.ceilingCents > 0);
};
