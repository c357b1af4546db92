import { type Counts, dayInFinland, type Id, workingDaysBetween } from '@kt/kernel';
import type { ReceptionTrack } from './reception-track.ts';

/** Working days above this are counted as one more than this. */
export const MOST_DAYS = 60;

/** Where a referral counts: the Finnish calendar year of the offer, and the provider that got it. */
export type ReceptionPlace = { readonly year: string; readonly provider: Id<'organisation'> };
export type ReceptionCounts = { readonly place?: ReceptionPlace; readonly counts: Counts };

const NOT_TAKEN = ['returned', 'declined', 'expired'] as const;

const firstMeeting = ({ offered, met, started }: ReceptionTrack, group: string): Counts => {
  const on = met?.on ?? started?.on;
  if (offered === undefined || on === undefined) return {};
  const days = workingDaysBetween(dayInFinland(offered.at), on);
  return { [`met:${group}:${String(Math.min(days, MOST_DAYS + 1))}`]: 1 };
};

/**
 * What a referral counts as, from what is known of it: `answered:<group>`, of these `refused:<group>` (declined, sent
 * back, or left to lapse), `accepted:<group>`, and `met:<group>:<working days>`. An offer that the authority took back
 * unanswered, or made by mistake, says nothing of the provider.
 */
export const receptionOf = (track: ReceptionTrack): ReceptionCounts => {
  const { offered, accepted, cancelled, voided } = track;
  if (offered?.group === undefined) return { counts: {} };
  const place = { year: dayInFinland(offered.at).slice(0, 4), provider: offered.provider };
  const { group } = offered;
  const isRefused = NOT_TAKEN.some((name) => track[name] !== undefined);
  const isTakenBack = cancelled !== undefined && accepted === undefined;
  if (voided !== undefined || isTakenBack || (!isRefused && accepted === undefined)) return { place, counts: {} };
  const answered = { [`answered:${group}`]: 1 };
  if (isRefused) return { place, counts: { ...answered, [`refused:${group}`]: 1 } };
  return { place, counts: { ...answered, [`accepted:${group}`]: 1, ...firstMeeting(track, group) } };
};
