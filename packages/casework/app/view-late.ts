import { type Clock, dayInFinland, type Id, ok, plusDays, type Result, startOfDay } from '@kt/kernel';
import type { Late } from '../domain/late-reception.ts';
import type { Receptions } from './reception-ports.ts';

/** A referral that was not received in time. */
export type LateRow = Late & { readonly id: Id<'referral'>; readonly clientReference: string };

type Deps = { readonly clock: Clock; readonly receptions: Pick<Receptions, 'late' | 'referencesOf'> };

/** The oldest are shown first; as they are seen to, the next ones come. */
const MOST = 10;
/** What a provider let lapse is news for a week; the client's case worker has it until the client is offered elsewhere. */
const NEWS_DAYS = 7;

/** Referrals without a first meeting in time, and those let lapse within a week, the oldest first. */
export const viewLate =
  ({ clock, receptions }: Deps) =>
  async (authority: Id<'authority'>): Promise<Result<{ readonly rows: readonly LateRow[] }, never>> => {
    const now = clock.now();
    const lately = startOfDay(plusDays(dayInFinland(now), -NEWS_DAYS));
    const [unmet, silent] = await Promise.all([
      receptions.late(authority, 'unmet', { upTo: now }, MOST),
      receptions.late(authority, 'silent', { from: lately, upTo: now }, MOST),
    ]);
    const found = [...unmet, ...silent];
    const references = await receptions.referencesOf(found.map(({ id }) => ({ authority, id })));
    const rows = found.flatMap((one, n) => {
      const clientReference = references[n];
      return clientReference === undefined ? [] : [{ ...one, clientReference }];
    });
    return ok({ rows });
  };
