import {
  type Act,
  type Cents,
  type Done,
  dayInFinland,
  type Id,
  type Instant,
  ok,
  type Result,
  type Stamp,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import {
  type CategoryUse,
  type CountedReferral,
  countAgreement,
  countReferral,
  noUse,
  type ReferralStage,
  type UseFact,
} from '../domain/category-use.ts';
import type { PurchasingSystem } from '../domain/system.ts';
import { valueLimits } from '../domain/value-limits.ts';
import { applyWatch, decideWatch, newWatch } from '../domain/value-watch.ts';
import type { Systems } from './ports.ts';
import type { CategoryUses } from './use-ports.ts';
import type { ValueWatches } from './watch-ports.ts';

type Counted = Promise<Result<Done, WorkError>>;
type Deps = { readonly work: UnitOfWork; readonly uses: CategoryUses };
type Watching = {
  readonly systems: Pick<Systems, 'load' | 'publicPage'>;
  readonly uses: Pick<CategoryUses, 'ofCategories'>;
  readonly watches: ValueWatches;
};
const nothing = (id: string) => ok({ done: { id, version: 0 }, parts: [] });

export type AgreementNews = {
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  /** Absent in agreements taken over from before the purchasing system: they count in none. */
  readonly category?: Id<'category'>;
  readonly ceilingCents: Cents;
  /** Every buyer, where several authorities buy together. */
  readonly ring?: readonly Id<'authority'>[];
};

/** The published system that a category belongs to: as remembered, or looked for among the authority's. */
const systemOf = async (
  systems: Watching['systems'],
  { authority, category, system: known }: CategoryUse,
): Promise<PurchasingSystem | undefined> => {
  if (known !== undefined) return (await systems.load({ authority, id: known }))?.state;
  let page = await systems.publicPage(authority);
  for (;;) {
    const found = page.found.find(({ state }) => state.categories.some(({ id }) => id === category));
    if (found !== undefined || page.next === undefined) return found?.state;
    page = await systems.publicPage(authority, page.next);
  }
};

/** The system's counter with one category's new sum: written in the same act, so whoever comes second sees the first. */
const watched = async (
  { uses, watches }: Watching,
  system: PurchasingSystem,
  { category, agreementsCents }: CategoryUse,
  { at, by }: Stamp,
): Promise<readonly TxPart[]> => {
  const { authority, id } = system;
  const before = await watches.load({ authority, id });
  const counted =
    before === undefined
      ? await uses.ofCategories(
          authority,
          system.categories.map((one) => one.id),
        )
      : [];
  const agreed = Object.fromEntries(counted.map((one) => [one.category, one.agreementsCents]));
  const watch = before?.state ?? newWatch({ authority, system: id }, agreed);
  const command = { command: 'count', category, agreedCents: agreementsCents, limits: valueLimits(system) } as const;
  const decided = decideWatch(watch, command, at, by);
  return decided.ok ? [watches.save(before, decided.value.reduce(applyWatch, watch), decided.value)] : [];
};

/** Counts an agreement with the ceiling it has now, in its category and in the whole system. */
export const countAgreementOf =
  ({ work, uses, systems, watches }: Deps & Watching) =>
  ({ authority, agreement, category, ceilingCents, ring = [] }: AgreementNews, act: Act): Counted =>
    work.run(act, async (at) => {
      if (category === undefined) return nothing(agreement);
      const known = await uses.agreement({ authority }, agreement);
      if (known?.ceilingCents === ceilingCents) return nothing(agreement);
      const before = await uses.load({ authority, category });
      const one = { category, ceilingCents };
      const was = before?.state ?? noUse({ authority, category });
      const system = await systemOf(systems, was);
      const use = countAgreement(was, known, one);
      const state = system === undefined ? use : { ...use, system: system.id };
      const { agreementsCents } = state;
      const of = { at, by: act.by, authority, category };
      const fact: UseFact = { ...of, type: 'category.value_counted', agreement, agreementsCents };
      const others = ring.filter((buyer) => buyer !== authority);
      const part = uses.saveAgreement(before, { state, facts: [fact] }, agreement, one, others);
      const stamp = { at, by: act.by };
      const whole = system === undefined ? [] : await watched({ systems, uses, watches }, system, state, stamp);
      return ok({ done: { id: category, version: (before?.version ?? 0) + 1 }, parts: [part, ...whole] });
    });

export type ReferralNews = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  /** Absent when it was cancelled as a draft. */
  readonly agreement?: Id<'agreement'>;
  readonly at: Instant;
};

type CountedNow = {
  readonly authority: Id<'authority'>;
  readonly known?: CountedReferral;
  readonly one: CountedReferral;
};

/** What the referral counts as from now on; nothing when that is no news, or when it belongs to no counted agreement. */
const countedNow = async (
  uses: CategoryUses,
  { authority, referral, agreement, at }: ReferralNews,
  stage: ReferralStage,
): Promise<CountedNow | undefined> => {
  const known = await uses.referral({ authority }, referral);
  if (known !== undefined) return known.stage === stage ? undefined : { authority, known, one: { ...known, stage } };
  if (agreement === undefined) return undefined;
  const of = await uses.agreement({ authority }, agreement);
  if (of?.lead !== undefined) return countedNow(uses, { authority: of.lead, referral, agreement, at }, stage);
  if (of === undefined || stage === 'not_used') return undefined;
  return { authority, one: { category: of.category, stage, year: dayInFinland(at).slice(0, 4) } };
};

/** Counts a referral where it stands now; one that belongs to no counted agreement counts in no category. */
export const countReferralOf =
  ({ work, uses }: Deps) =>
  (news: ReferralNews, stage: ReferralStage, act: Act): Counted =>
    work.run(act, async (at) => {
      const { referral } = news;
      const counted = await countedNow(uses, news, stage);
      if (counted === undefined) return nothing(referral);
      const { authority, known, one } = counted;
      const { category, year } = one;
      const before = await uses.load({ authority, category });
      const state = countReferral(before?.state ?? noUse({ authority, category }), known, one);
      const counts = { year, ordered: state.ordered[year] ?? 0, waiting: state.waiting };
      const fact: UseFact = { at, by: act.by, authority, category, type: 'category.order_counted', ...counts };
      const part = uses.saveReferral(before, { state, facts: [fact] }, referral, one);
      return ok({ done: { id: category, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });
