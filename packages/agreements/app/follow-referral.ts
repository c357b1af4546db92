import { type Act, countsBetween, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { rowChanges, rowsOf } from '../domain/figure-rows.ts';
import { NO_TRACK, type ReferralTrack, type TrackNews, withNews } from '../domain/referral-track.ts';
import { categoryOf } from '../domain/running-sums.ts';
import { countsOf } from '../domain/track-counts.ts';
import type { Agreements } from './ports.ts';
import type { CountedIn, CounterChanges, TrackRef, Tracks } from './track-ports.ts';

export type { Mark, MarkName, MoneyName } from '../domain/referral-track.ts';

type Known = { readonly referral: string; readonly counted: CountedIn; readonly isNewThere: boolean };

/** What counters and rows gain and lose when a referral goes from one track to another. */
export const changesBetween = (
  before: ReferralTrack,
  after: ReferralTrack,
  { referral, counted, isNewThere }: Known,
): CounterChanges => {
  const [was, is] = [countsOf(before), countsOf(after)];
  const months = [...new Set([was.month, is.month].filter((month) => month !== undefined))];
  const inMonth = ({ month, monthly }: typeof was, one: string) => (month === one ? monthly : {});
  return {
    whole: countsBetween(was.whole, is.whole),
    months: Object.fromEntries(months.map((one) => [one, countsBetween(inMonth(was, one), inMonth(is, one))])),
    category: { ...counted, counts: countsBetween(isNewThere ? {} : was.whole, is.whole) },
    rows: rowChanges(isNewThere ? [] : rowsOf(before, referral), rowsOf(after, referral)),
  };
};

type Deps = {
  readonly work: UnitOfWork;
  readonly tracks: Tracks;
  readonly agreements: Pick<Agreements, 'find'>;
};

const countedIn = (ref: TrackRef, found: Awaited<ReturnType<Agreements['find']>>): CountedIn => ({
  lead: found?.state.authority ?? ref.authority,
  category: categoryOf(found?.state),
});

/** Takes in one thing that is told of a referral: its track and the counters of its agreement change together. */
export const followReferral =
  ({ work, tracks, agreements }: Deps) =>
  (ref: TrackRef, news: TrackNews, act: Act): Promise<Result<Done, WorkError>> =>
    work.run<never>(act, async () => {
      const before = await tracks.load(ref);
      const was = before?.track ?? NO_TRACK;
      const track = withNews(was, news);
      const counted =
        before?.counted ?? countedIn(ref, await agreements.find({ authority: ref.authority, id: ref.agreement }));
      const known = { referral: ref.referral, counted, isNewThere: before?.counted === undefined };
      const part = tracks.save(ref, before, track, changesBetween(was, track, known));
      return ok({ done: { id: ref.referral, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });
