import { type Act, type Cents, type Id, ok, type UnitOfWork } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { countedOf, type Followed, recounted, withCorrected, withVerified } from '../domain/results/followed.ts';
import { isResultKind } from '../domain/results/tally.ts';
import { drawerOf } from '../domain/search/drawer.ts';
import type { Results } from './results.ts';

export type CountDeps = { readonly work: UnitOfWork; readonly results: Results };
type Referral = Id<'referral'>;
type Sum = { readonly referral: Referral; readonly claim: Id<'claim'>; readonly cents: Cents };

/**
 * Counts what services have led to, whatever order the facts come in. A referral's row and the sums of its provider change
 * together, so nothing is counted twice.
 */
export const countResults = ({ work, results }: CountDeps) => {
  const recount = async (before: Followed, now: Followed) => {
    const provider = (countedOf(now) ?? countedOf(before))?.provider;
    if (provider === undefined) return [];
    const n = drawerOf(provider);
    const kept = await results.rows(n);
    return [results.keepRows(n, kept, recounted(kept.rows, before, now))];
  };
  const follow = (referral: Referral, act: Act, next: (before: Followed) => Followed) =>
    work.run(act, async () => {
      const before = await results.followed(referral);
      const now = next(before.followed);
      const parts = [results.keepFollowed(referral, before, now), ...(await recount(before.followed, now))];
      return ok({ done: { id: referral, version: 1 }, parts });
    });
  return {
    offered: (referral: Referral, provider: Id<'organisation'>, serviceType: ServiceType, act: Act) =>
      follow(referral, act, (before) => ({ ...before, offer: { provider, serviceType } })),
    started: (referral: Referral, act: Act) => follow(referral, act, (before) => ({ ...before, isStarted: true })),
    voided: (referral: Referral, act: Act) => follow(referral, act, (before) => ({ ...before, isVoid: true })),
    /** Fees are no results: of them nothing is kept. */
    verified: ({ referral, claim, kind, cents }: Sum & { readonly kind: string }, act: Act) =>
      isResultKind(kind)
        ? follow(referral, act, (before) => withVerified(before, { claim, kind, cents }))
        : Promise.resolve(ok(undefined)),
    corrected: ({ referral, claim, cents, correction }: Sum & { readonly correction: Id<'claim'> }, act: Act) =>
      follow(referral, act, (before) => withCorrected(before, { correction, claim, cents })),
  };
};

export type CountResults = ReturnType<typeof countResults>;
