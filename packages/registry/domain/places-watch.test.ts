import { type Instant, instant, plusHours, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AT, providerId, WRITER } from '../testing/samples.ts';
import {
  applyPlacesWatch,
  decidePlacesWatch,
  isStale,
  PLACES_WATCH_STATES,
  type PlacesWatch,
  type PlacesWatchCommand,
  type PlacesWatchState,
  placesWatchLifecycle,
} from './places-watch.ts';

const PROVIDER = providerId(1);
const WEEK_LATER = plusHours(AT, 7 * 24);

const after = (watch: PlacesWatch | undefined, command: PlacesWatchCommand, at: Instant): PlacesWatch => {
  const decided = decidePlacesWatch(watch, PROVIDER, command, at, WRITER);
  if (!decided.ok) throw new Error(decided.error.code);
  return applyPlacesWatch(watch, decided.value);
};
const STARTED = after(undefined, { command: 'start' }, AT);
const ASKED = after(STARTED, { command: 'pass_due', told: [AT] }, WEEK_LATER);
const RESTING = after(STARTED, { command: 'pass_due', told: [] }, WEEK_LATER);
const IN_STATE: { readonly [S in PlacesWatchState]: PlacesWatch } = {
  fresh: STARTED,
  asked: ASKED,
  resting: RESTING,
};
const LATER = plusHours(WEEK_LATER, 7 * 24);
const COMMANDS: readonly PlacesWatchCommand[] = [
  { command: 'start' },
  { command: 'confirm' },
  { command: 'pass_due', told: [] },
  { command: 'pass_due', told: [AT] },
  { command: 'pass_due', told: [LATER] },
];
const EVERY = PLACES_WATCH_STATES.flatMap((state) => COMMANDS.map((command) => ({ state, command })));

describe('the lifecycle of the weekly word on places', () => {
  it.each(EVERY)('$state × $command.command does what the table says', ({ state, command }) => {
    const watch = IN_STATE[state];
    expect(watch.state).toBe(state);
    const allowed = targets(placesWatchLifecycle, state, command.command);
    const decided = decidePlacesWatch(watch, PROVIDER, command, LATER, WRITER);
    expect(decided.ok).toBe(allowed.ok);
    const next = decided.ok ? applyPlacesWatch(watch, decided.value) : watch;
    expect(allowed.ok ? allowed.value : [state]).toContain(next.state);
  });

  it('reaches every state, and leaves every one', () => {
    const reached = new Set(Object.values(placesWatchLifecycle).flatMap((row) => Object.values(row).flat()));
    expect([...reached].sort()).toEqual([...PLACES_WATCH_STATES].sort());
    for (const state of PLACES_WATCH_STATES)
      expect(Object.values(placesWatchLifecycle[state]).flat()).not.toEqual([state]);
  });
});

describe('the weekly word', () => {
  it('is due a week after it began, to the millisecond', () => {
    expect(STARTED.due).toBe(WEEK_LATER);
    const early = decidePlacesWatch(
      STARTED,
      PROVIDER,
      { command: 'pass_due', told: [AT] },
      plusMs(WEEK_LATER, -1),
      WRITER,
    );
    expect(early).toMatchObject({ ok: false, error: { code: 'registry.not_due' } });
    expect(ASKED).toMatchObject({ state: 'asked', due: LATER });
  });

  it('is asked for again every week until it is given', () => {
    const again = after(ASKED, { command: 'pass_due', told: [AT] }, LATER);
    expect(again).toMatchObject({ state: 'asked', due: plusHours(LATER, 7 * 24) });
    const given = after(again, { command: 'confirm' }, LATER);
    expect(given).toMatchObject({
      state: 'fresh',
      confirmed: { at: LATER, by: WRITER },
      due: plusHours(LATER, 7 * 24),
    });
  });

  it('is not asked for while every card was spoken of within the week', () => {
    const midweek = plusHours(AT, 48);
    const moved = after(STARTED, { command: 'pass_due', told: [midweek, WEEK_LATER] }, WEEK_LATER);
    expect(moved).toMatchObject({ state: 'fresh', due: plusHours(midweek, 7 * 24) });
    expect(after(STARTED, { command: 'pass_due', told: [AT, WEEK_LATER] }, WEEK_LATER).state).toBe('asked');
  });

  it('rests while nobody reads a card, and keeps what was said', () => {
    const confirmed = after(STARTED, { command: 'confirm' }, plusMs(AT, 1));
    const rested = after(confirmed, { command: 'pass_due', told: [] }, LATER);
    expect(rested).toEqual({ provider: PROVIDER, state: 'resting', confirmed: { at: plusMs(AT, 1), by: WRITER } });
  });
});

it('marks what was said of places as old on the fourteenth Finnish day after', () => {
  const told = instant('2026-03-20T21:30:00.000Z');
  expect(isStale(told, instant('2026-04-02T20:59:59.999Z'))).toBe(false);
  expect(isStale(told, instant('2026-04-02T21:00:00.000Z'))).toBe(true);
  const afterMidnight = instant('2026-03-20T22:30:00.000Z');
  expect(isStale(afterMidnight, instant('2026-04-03T20:59:59.999Z'))).toBe(false);
  expect(isStale(afterMidnight, instant('2026-04-03T21:00:00.000Z'))).toBe(true);
});
