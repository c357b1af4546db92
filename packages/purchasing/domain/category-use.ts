import { add, type Cents, cents, type FactOf, type Id, subtract } from '@kt/kernel';

/** What is agreed and ordered in a category so far, counted from other contexts' facts. */
export type CategoryUse = {
  readonly authority: Id<'authority'>;
  readonly category: Id<'category'>;
  /** The system that the category belongs to; absent until an agreement was counted with it. */
  readonly system?: Id<'system'>;
  /** Ceilings of its agreements, net of VAT. What an agreement that ended early left unused is still in it. */
  readonly agreementsCents: Cents;
  readonly agreements: number;
  /** Referrals by the Finnish calendar year in which they were offered. */
  readonly ordered: Readonly<Record<string, number>>;
  /** Referred clients whose service has not begun. */
  readonly waiting: number;
};

/** One agreement as it is counted. `lead`: in whose category, where another authority buys by it. */
export type CountedAgreement = {
  readonly category: Id<'category'>;
  readonly ceilingCents: Cents;
  readonly lead?: Id<'authority'>;
};

/** Where a referral stands: `not_used` when no service came of it. */
export type ReferralStage = 'waiting' | 'started' | 'not_used';
export type CountedReferral = {
  readonly category: Id<'category'>;
  readonly stage: ReferralStage;
  readonly year: string;
};

type OfCategory = { readonly authority: Id<'authority'>; readonly category: Id<'category'> };
export type UseFact =
  | FactOf<'category.value_counted', OfCategory & { agreement: Id<'agreement'>; agreementsCents: Cents }>
  | FactOf<'category.order_counted', OfCategory & { year: string; ordered: number; waiting: number }>;

export const noUse = ({ authority, category }: OfCategory): CategoryUse => ({
  authority,
  category,
  agreementsCents: cents(0),
  agreements: 0,
  ordered: {},
  waiting: 0,
});

/** The use once an agreement counts with this ceiling instead of what it counted before. */
export const countAgreement = (
  use: CategoryUse,
  before: CountedAgreement | undefined,
  after: CountedAgreement,
): CategoryUse => ({
  ...use,
  agreements: use.agreements + (before === undefined ? 1 : 0),
  agreementsCents: add(subtract(use.agreementsCents, before?.ceilingCents ?? cents(0)), after.ceilingCents),
});

const isOrder = (one: CountedReferral | undefined): boolean => one !== undefined && one.stage !== 'not_used';
const isWaiting = (one: CountedReferral | undefined): boolean => one?.stage === 'waiting';

/** The use once a referral stands where it stands now. A referral keeps the year in which it was first counted. */
export const countReferral = (
  use: CategoryUse,
  before: CountedReferral | undefined,
  after: CountedReferral,
): CategoryUse => {
  const change = Number(isOrder(after)) - Number(isOrder(before));
  return {
    ...use,
    ordered: { ...use.ordered, [after.year]: (use.ordered[after.year] ?? 0) + change },
    waiting: use.waiting + Number(isWaiting(after)) - Number(isWaiting(before)),
  };
};
