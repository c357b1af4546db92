import {
  type Actor,
  dayInFinland,
  daysBetween,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  latest,
  type NotAllowed,
  ok,
  plusHours,
  type Result,
  type Stamp,
  stampOf,
  targets,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';

/** Whether what a provider's cards say of free places is still so: asked every week while it has cards that others read. */
export const placesWatchLifecycle = {
  none: { start: 'fresh' },
  fresh: { confirm: 'fresh', pass_due: ['fresh', 'asked', 'resting'] },
  asked: { confirm: 'fresh', pass_due: ['fresh', 'asked', 'resting'] },
  resting: { start: 'fresh' },
} as const satisfies Lifecycle;
export type PlacesWatchState = Exclude<keyof typeof placesWatchLifecycle, 'none'>;
export const PLACES_WATCH_STATES: readonly PlacesWatchState[] = ['fresh', 'asked', 'resting'];

export type PlacesWatch = {
  readonly provider: Id<'organisation'>;
  readonly state: PlacesWatchState;
  /** When the clock asks next; a resting watch has none. */
  readonly due?: Instant;
  /** Somebody of the provider said that everything is as it was. */
  readonly confirmed?: Stamp;
};

export type PlacesWatchCommand =
  | { readonly command: 'start' | 'confirm' }
  /** `told`: of each card that others read, when its places were last spoken of. */
  | { readonly command: 'pass_due'; readonly told: readonly Instant[] };

type Whose = { readonly provider: Id<'organisation'> };
export type PlacesWatchFact =
  | FactOf<'places.watch_started', Whose & { readonly due: Instant }>
  | FactOf<'places.confirmed', Whose & { readonly due: Instant }>
  | FactOf<'places.watch_moved', Whose & { readonly due: Instant }>
  | FactOf<'places.asked', Whose & { readonly due: Instant }>
  | FactOf<'places.watch_rested', Whose>;

export type PlacesWatchError = NotAllowed | { readonly code: 'registry.not_due' };

const HOURS_A_DAY = 24;

/** The rule is days; the clock of the confirmation counts them in hours, so that it falls at the same hour. */
const nextAsk = (at: Instant): Instant =>
  plusHours(at, HOURS_A_DAY * commonRule('placesConfirmDays', dayInFinland(at)));

const oldest = (moments: readonly Instant[]): Instant | undefined => [...moments].sort()[0];

const passDue = (
  watch: PlacesWatch,
  told: readonly Instant[],
  whose: Whose & Stamp,
): Result<PlacesWatchFact, PlacesWatchError> => {
  if (watch.due === undefined || whose.at < watch.due) return err({ code: 'registry.not_due' });
  const first = oldest(told);
  if (first === undefined) return ok({ type: 'places.watch_rested', ...whose });
  const due = nextAsk(watch.confirmed === undefined ? first : latest(first, watch.confirmed.at));
  return ok(
    due > whose.at
      ? { type: 'places.watch_moved', ...whose, due }
      : { type: 'places.asked', ...whose, due: nextAsk(whose.at) },
  );
};

/** What follows from a command about a provider's weekly word; `undefined` is a watch that has not begun. */
export const decidePlacesWatch = (
  watch: PlacesWatch | undefined,
  provider: Id<'organisation'>,
  command: PlacesWatchCommand,
  at: Instant,
  by: Actor,
): Result<PlacesWatchFact, PlacesWatchError> => {
  const allowed = targets(placesWatchLifecycle, watch?.state ?? 'none', command.command);
  if (!allowed.ok) return err(allowed.error);
  const whose = { at, by, provider };
  if (command.command === 'pass_due') return passDue(watch ?? { provider, state: 'resting' }, command.told, whose);
  const type = command.command === 'start' ? 'places.watch_started' : 'places.confirmed';
  return ok({ type, ...whose, due: nextAsk(at) });
};

/** The watch after a fact. */
export const applyPlacesWatch = (watch: PlacesWatch | undefined, fact: PlacesWatchFact): PlacesWatch => {
  const { provider } = fact;
  const confirmed = fact.type === 'places.confirmed' ? stampOf(fact) : watch?.confirmed;
  const kept = { provider, ...(confirmed !== undefined && { confirmed }) };
  if (fact.type === 'places.watch_rested') return { ...kept, state: 'resting' };
  return { ...kept, state: fact.type === 'places.asked' ? 'asked' : 'fresh', due: fact.due };
};

/** Whether what was last said of free places at `told` is marked as old at `at`: Finnish calendar days count. */
export const isStale = (told: Instant, at: Instant): boolean =>
  daysBetween(dayInFinland(told), dayInFinland(at)) >= commonRule('placesStaleDays', dayInFinland(at));
