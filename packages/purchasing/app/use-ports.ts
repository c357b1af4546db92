import type { Id, TxPart, Versioned } from '@kt/kernel';
import type { CategoryUse, CountedAgreement, CountedReferral, UseFact } from '../domain/category-use.ts';

type Authority = { readonly authority: Id<'authority'> };
export type CategoryUseRef = Authority & { readonly category: Id<'category'> };
type UseChange = { readonly state: CategoryUse; readonly facts: readonly UseFact[] };
type Before = Versioned<CategoryUse> | undefined;

/** What is agreed and ordered in categories, with each agreement and referral as it was last counted. */
export type CategoryUses = {
  readonly load: (ref: CategoryUseRef) => Promise<Versioned<CategoryUse> | undefined>;
  /** Only those in which something has been counted. */
  readonly ofCategories: (
    authority: Id<'authority'>,
    categories: readonly Id<'category'>[],
  ) => Promise<readonly CategoryUse[]>;
  readonly agreement: (of: Authority, agreement: Id<'agreement'>) => Promise<CountedAgreement | undefined>;
  readonly referral: (of: Authority, referral: Id<'referral'>) => Promise<CountedReferral | undefined>;
  readonly saveAgreement: (
    before: Before,
    change: UseChange,
    agreement: Id<'agreement'>,
    one: CountedAgreement,
    /** Who buys by it too: their referrals count in the same category. */
    others: readonly Id<'authority'>[],
  ) => TxPart;
  readonly saveReferral: (before: Before, change: UseChange, referral: Id<'referral'>, one: CountedReferral) => TxPart;
};
