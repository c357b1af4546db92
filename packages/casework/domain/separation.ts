import { endOfDay, type Instant, isBefore, type LocalDate, type MunicipalityCode } from '@kt/kernel';
import { columnsOf, type JoinedColumn } from './client-import.ts';
import { type ClientContact, type ClientProfile, type HomeRow, homeOn } from './client-profile.ts';
import type { KnownByHand } from './known-by-hand.ts';
import type { Referral } from './referral.ts';

/** Whether a referral has bound a place and money at some moment since: sent since, or not over by then. */
export const isServedSince = (
  { offer, over, trackingUntil }: Pick<Referral, 'offer' | 'over' | 'trackingUntil'>,
  since: Instant,
): boolean => {
  if (offer === undefined) return false;
  if (over !== undefined && isBefore(over.at, since)) return false;
  return trackingUntil === undefined || !isBefore(endOfDay(trackingUntil), since);
};

/** The columns in which a client is known otherwise once the joining is taken back. */
export const columnsBack = (
  now: { readonly profile: ClientProfile; readonly contact: ClientContact | undefined },
  { profile, contact }: KnownByHand,
): readonly JoinedColumn[] => {
  const last = now.profile.homes.at(-1);
  const isMoved = last !== undefined && profile.homes.length !== now.profile.homes.length;
  return columnsOf({ contact, profile, ...(isMoved && { home: last }) }, now);
};

const markOf = ({ municipality, from, source, recordedAt }: HomeRow): string =>
  [municipality, from, source, recordedAt].join(' ');

/**
 * What the client's referrals must hear of where the client lives: for each home that only the national system told of,
 * which municipality was the home from that day on without it.
 */
export const movesBack = (
  { homes: now }: Pick<ClientProfile, 'homes'>,
  before: Pick<ClientProfile, 'homes'>,
): readonly { readonly municipality: MunicipalityCode; readonly from: LocalDate }[] => {
  const stay = new Set(before.homes.map(markOf));
  const days = new Set(now.filter((row) => !stay.has(markOf(row))).map(({ from }) => from));
  const gone = [...days].sort().map((from) => ({ municipality: homeOn(before, from), from }));
  const last = gone.at(-1);
  if (last === undefined) return [];
  const later = before.homes.filter(({ from }) => from > last.from).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return [...gone, ...later.map(({ municipality, from }) => ({ municipality, from }))];
};
