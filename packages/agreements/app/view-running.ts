import { type Id, ok, type PageAsk, type Result, type Rows, rowsOf } from '@kt/kernel';
import { type RunningSums, runningSums } from '../domain/running-sums.ts';
import type { CategorySums, CountedAgreement } from './figure-ports.ts';

type Deps = { readonly sums: CategorySums };

/** What the agreements of each category come to; `category` is `none` for those signed before any system. */
export const viewRunning =
  ({ sums }: Deps) =>
  async (authority: Id<'authority'>): Promise<Result<{ readonly rows: readonly CategoryRunning[] }, never>> => {
    const rows = await sums.ofAuthority(authority);
    return ok({ rows: rows.map(({ category, counts }) => ({ category, sums: runningSums(counts) })) });
  };
export type CategoryRunning = { readonly category: string; readonly sums: RunningSums };

/** An agreement with its part of what its category comes to. */
export type RunningLine = Pick<CountedAgreement, 'id' | 'provider' | 'serviceType'> & { readonly sums: RunningSums };

/** The agreements that a category's figures are made of; their sums together are `total`, on whatever page. */
export const listRunning =
  ({ sums }: Deps) =>
  async (
    authority: Id<'authority'>,
    category: string,
    ask: PageAsk,
  ): Promise<Result<Rows<RunningLine> & { readonly more: { readonly total: RunningSums } }, never>> => {
    const [total, page] = await Promise.all([
      sums.ofCategory(authority, category),
      sums.agreements(authority, category, ask),
    ]);
    const rows = rowsOf(page, ({ counts, ...rest }) => ({ ...rest, sums: runningSums(counts) }));
    return ok({ ...rows, more: { total: runningSums(total) } });
  };
