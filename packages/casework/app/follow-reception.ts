import { type Act, countsBetween, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { receptionOf } from '../domain/reception-counts.ts';
import { type ReceptionNews, type ReceptionTrack, withReception } from '../domain/reception-track.ts';
import type { ReferralRef } from './ports.ts';
import type { ReceptionChange, Receptions } from './reception-ports.ts';

export type { ReceptionMark, ReceptionNews } from '../domain/reception-track.ts';

/** What the counters gain and lose when a referral goes from one track to another. */
export const receptionChanges = (before: ReceptionTrack, after: ReceptionTrack): readonly ReceptionChange[] => {
  const [was, is] = [receptionOf(before), receptionOf(after)];
  const isMoved = was.place?.year !== is.place?.year || was.place?.provider !== is.place?.provider;
  const gone = isMoved && was.place ? [{ ...was.place, counts: countsBetween(was.counts, {}) }] : [];
  const come = is.place ? [{ ...is.place, counts: countsBetween(isMoved ? {} : was.counts, is.counts) }] : [];
  return [...gone, ...come];
};

/** Takes in one thing that is told of a referral: its track and the counters change together. */
export const followReception =
  ({ work, receptions }: { readonly work: UnitOfWork; readonly receptions: Receptions }) =>
  (ref: ReferralRef, news: ReceptionNews, act: Act): Promise<Result<Done, WorkError>> =>
    work.run<never>(act, async () => {
      const before = await receptions.load(ref);
      const was = before?.track ?? {};
      const track = withReception(was, news);
      const part = receptions.save(ref, before, track, receptionChanges(was, track));
      return ok({ done: { id: ref.id, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });
