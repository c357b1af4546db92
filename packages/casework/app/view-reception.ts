import { type Clock, dayInFinland, type Id, ok, type Result } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import {
  caseMix,
  firstMeetings,
  type ReceptionCell,
  type ReceptionLine,
  type ReceptionTable,
  refusals,
} from '../domain/reception-table.ts';
import type { Receptions } from './reception-ports.ts';

/** How evenly clients are received. `least`: no figure tells of fewer people than this, by itself or by subtraction. */
export type ReceptionView = {
  readonly year: string;
  readonly least: number;
  readonly refusals: ReceptionTable;
  readonly firstMeetings: ReceptionTable;
};
export type CaseMixView = { readonly year: string; readonly least: number; readonly groups: readonly ReceptionCell[] };

/** How long clients of a provider wait for their first meeting: working days of the middle one of `n`, offered in `year`. */
export type FirstMeeting = {
  readonly provider: Id<'organisation'>;
  readonly year: string;
  readonly days: number;
  readonly isOver?: boolean;
  readonly n: number;
};

type Deps = { readonly clock: Clock; readonly receptions: Pick<Receptions, 'ofYear' | 'ofProvider'> };
const leastAt = (clock: Clock): number => commonRule('smallCellPersons', dayInFinland(clock.now()));

/**
 * Refusals and waiting by provider and group, of the referrals that were offered in a Finnish calendar year. Years do not
 * overlap, so no two answers can be subtracted from each other.
 */
export const viewReception =
  ({ clock, receptions }: Deps) =>
  async (authority: Id<'authority'>, year: string): Promise<Result<ReceptionView, never>> => {
    const providers = await receptions.ofYear(authority, year);
    const least = leastAt(clock);
    return ok({
      year,
      least,
      refusals: refusals(providers, least),
      firstMeetings: firstMeetings(providers, least),
    });
  };

/** Which groups the clients belong to that a provider has taken of those offered to it in a Finnish calendar year. */
export const viewCaseMix =
  ({ clock, receptions }: Deps) =>
  async (
    authority: Id<'authority'>,
    provider: Id<'organisation'>,
    year: string,
  ): Promise<Result<CaseMixView, never>> => {
    const least = leastAt(clock);
    return ok({ year, least, groups: caseMix(await receptions.ofProvider(authority, year, provider), least) });
  };

const meetingOf = (year: string, { provider, cells }: ReceptionLine): readonly FirstMeeting[] => {
  const all = cells.find(({ group }) => group === 'all');
  if (provider === undefined || all?.days === undefined || all.n === undefined) return [];
  return [{ provider, year, days: all.days, n: all.n, ...(all.isOver === true && { isOver: true }) }];
};

/**
 * How long each provider's clients wait for their first meeting, of the newest of two years that tells: cells of the very
 * tables that a supervisor sees, so that nothing hidden there comes out here. Two calls.
 */
export const viewFirstMeetings =
  ({ clock, receptions }: Deps) =>
  async (authority: Id<'authority'>): Promise<Result<{ readonly rows: readonly FirstMeeting[] }, never>> => {
    const now = Number(dayInFinland(clock.now()).slice(0, 4));
    const least = leastAt(clock);
    const [newest = [], before = []] = await Promise.all(
      [now, now - 1].map(async (year) => {
        const table = firstMeetings(await receptions.ofYear(authority, String(year)), least);
        return table.flatMap((line) => meetingOf(String(year), line));
      }),
    );
    const known = new Set(newest.map(({ provider }) => provider));
    return ok({ rows: [...newest, ...before.filter(({ provider }) => !known.has(provider))] });
  };
