import {
  type Act,
  type Cents,
  type Done,
  dayInFinland,
  type Id,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import {
  type CountedReferral,
  countAgreement,
  countReferral,
  noUse,
  type ReferralStage,
  type UseFact,
} from '../domain/category-use.ts';
import type { CategoryUses } from './use-ports.ts';

type Counted = Promise<Result<Done, WorkError>>;
type Deps = { readonly work: UnitOfWork; readonly uses: CategoryUses };
const nothing = (id: string) => ok({ done: { id, version: 0 }, parts: [] });

export type AgreementNews = {
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  /** Absent in agreements taken over from before the purchasing system: they count in none. */
  readonly category?: Id<'category'>;
  readonly ceilingCents: Cents;
};

/** Counts an agreement with the ceiling it has now. */
export const countAgreementOf =
  ({ work, uses }: Deps) =>
  ({ authority, agreement, category, ceilingCents }: AgreementNews, act: Act): Counted =>
    work.run(act, async (at) => {
      if (category === undefined) return nothing(agreement);
      const known = await uses.agreement({ authority }, agreement);
      if (known?.ceilingCents === ceilingCents) return nothing(agreement);
      const before = await uses.load({ authority, category });
      const one = { category, ceilingCents };
      const state = countAgreement(before?.state ?? noUse({ authority, category }), known, one);
      const { agreementsCents } = state;
      const of = { at, by: act.by, authority, category };
      const fact: UseFact = { ...of, type: 'category.value_counted', agreement, agreementsCents };
      const part = uses.saveAgreement(before, { state, facts: [fact] }, agreement, one);
      return ok({ done: { id: category, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });

export type ReferralNews = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  /** Absent when it was cancelled as a draft. */
  readonly agreement?: Id<'agreement'>;
  readonly at: Instant;
};

/** What the referral counts as from now on; nothing when that is no news, or when it belongs to no counted agreement. */
const countedNow = async (
  uses: CategoryUses,
  { authority, referral, agreement, at }: ReferralNews,
  stage: ReferralStage,
): Promise<{ readonly known?: CountedReferral; readonly one: CountedReferral } | undefined> => {
  const known = await uses.referral({ authority }, referral);
  if (known !== undefined) return known.stage === stage ? undefined : { known, one: { ...known, stage } };
  if (stage === 'not_used' || agreement === undefined) return undefined;
  const of = await uses.agreement({ authority }, agreement);
  return of && { one: { category: of.category, stage, year: dayInFinland(at).slice(0, 4) } };
};

/** Counts a referral where it stands now; one that belongs to no counted agreement counts in no category. */
export const countReferralOf =
  ({ work, uses }: Deps) =>
  (news: ReferralNews, stage: ReferralStage, act: Act): Counted =>
    work.run(act, async (at) => {
      const { authority, referral } = news;
      const counted = await countedNow(uses, news, stage);
      if (counted === undefined) return nothing(referral);
      const { known, one } = counted;
      const { category, year } = one;
      const before = await uses.load({ authority, category });
      const state = countReferral(before?.state ?? noUse({ authority, category }), known, one);
      const counts = { year, ordered: state.ordered[year] ?? 0, waiting: state.waiting };
      const fact: UseFact = { at, by: act.by, authority, category, type: 'category.order_counted', ...counts };
      const part = uses.saveReferral(before, { state, facts: [fact] }, referral, one);
      return ok({ done: { id: category, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });
