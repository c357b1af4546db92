import { dayInFinland, daysBetween, type Instant, type LocalDate } from '@kt/kernel';
import { isPauseReason, PAUSE_REASONS } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

type Ask = Pick<Words, 't' | 'day'>;
type Figures = {
  readonly free: number;
  readonly nextStart?: LocalDate | undefined;
  readonly waitingWeeks?: number | undefined;
};
export type PlacesShown = Figures & { readonly bySite?: readonly (Figures & { readonly site: string })[] | undefined };
export type ToldShown = { readonly at: Instant; readonly isStale: boolean };
export type PauseShown = { readonly reason?: string | undefined; readonly until?: LocalDate | undefined };

const WEEK = 7;
/** From here on weeks say it better than days. */
const IN_WEEKS = 2 * WEEK;

const figuresIn = ({ free, nextStart, waitingWeeks }: Figures, { t, day }: Ask): string =>
  [
    t('svc.free', { count: free }),
    ...(nextStart === undefined ? [] : [t('svc.start', { day: day(nextStart) })]),
    ...(waitingWeeks === undefined || waitingWeeks === 0 ? [] : [t('svc.wait', { count: waitingWeeks })]),
  ].join(' · ');

/** Free places in one line. */
export const placesLine = (places: PlacesShown | undefined, words: Ask): string =>
  places === undefined ? words.t('svc.places_unknown') : figuresIn(places, words);

/** Free places of each site that the card has still. */
export const sitePlaces = (places: PlacesShown | undefined, site: string, words: Ask): string => {
  const found = places?.bySite?.find((one) => one.site === site);
  return found === undefined ? '' : figuresIn(found, words);
};

/** How long ago the places were last spoken of; by Finnish calendar days. */
export const toldLine = ({ at }: ToldShown, now: Instant, { t }: Pick<Ask, 't'>): string => {
  const days = Math.max(0, daysBetween(dayInFinland(at), dayInFinland(now)));
  if (days === 0) return t('svc.told_today');
  return days < IN_WEEKS
    ? t('svc.told_days', { count: days })
    : t('svc.told_weeks', { count: Math.floor(days / WEEK) });
};

/** That nobody new is taken, until when, and why. */
export const pauseLine = ({ reason = '', until }: PauseShown, { t, day, name }: Ask & Pick<Words, 'name'>): string => {
  const line = until === undefined ? t('svc.paused') : t('svc.paused_until', { day: day(until) });
  return isPauseReason(reason) ? `${line} · ${name(PAUSE_REASONS[reason])}` : line;
};
