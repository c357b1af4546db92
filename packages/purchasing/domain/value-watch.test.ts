import { cents, id, instant, targets } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, aCategory, aDescription, MORNING, OFFICER, SYSTEM } from '../testing/samples.ts';
import { valueLimits } from './value-limits.ts';
import {
  applyWatch,
  decideWatch,
  newWatch,
  type ValueWatch,
  type ValueWatchState,
  valueWatchLifecycle,
  type WatchCommand,
} from './value-watch.ts';

const ONE = id('category', aCategory.id);
const OTHER = id('category', 'cat_01J8Z000000000000000000099');
const CATEGORIES = [aCategory, { ...aCategory, id: OTHER, estimatedValueCents: cents(300_000_000) }];
const limits = valueLimits({ ...aDescription, categories: CATEGORIES });
const count = (agreed: number, category = ONE): WatchCommand => ({
  command: 'count',
  category,
  agreedCents: cents(agreed),
  limits,
});
const note: WatchCommand = { command: 'note', note: 'Uusi hankinta valmistellaan.' };
const fresh = newWatch({ authority: AUTHORITY, system: SYSTEM });
const after = (watch: ValueWatch, command: WatchCommand, at = MORNING): ValueWatch => {
  const decided = decideWatch(watch, command, at, OFFICER);
  return decided.ok ? decided.value.reduce(applyWatch, watch) : expect.fail(decided.error.code);
};
const told = ({ passed }: ValueWatch) => passed.map(({ limit, share }) => `${limit}:${String(share)}`);

const IN: { readonly [S in ValueWatchState]: ValueWatch } = { quiet: fresh, raised: after(fresh, count(80_000_000)) };
const STATES = Object.keys(IN).filter((state): state is ValueWatchState => Object.hasOwn(IN, state));

describe('the lifecycle of a value watch', () => {
  it.each(STATES.flatMap((state) => [count(1), note].map((command) => [state, command.command, command] as const)))(
    '%s × %s does what the table says',
    (state, name, command) => {
      const allowed = targets(valueWatchLifecycle, state, name);
      if (!allowed.ok) expect(decideWatch(IN[state], command, MORNING, OFFICER)).toEqual(allowed);
      else expect(allowed.value).toContain(after(IN[state], command).state);
    },
  );

  it('reaches every state', () => {
    expect(STATES.map((state) => IN[state].state)).toEqual(STATES);
  });
});

describe('a limit', () => {
  it.each([
    [79_999_999, []],
    [80_000_000, [`${ONE}:8000`]],
    [99_999_999, [`${ONE}:8000`]],
    [100_000_000, [`${ONE}:10000`]],
  ])('at %i cents of a category estimated at a million euros tells %j', (agreed, expected) => {
    expect(told(after(fresh, count(agreed)))).toEqual(expected);
  });

  it('is told once at each share, also when the value goes down and comes back', () => {
    const raised = [80_000_000, 90_000_000, 10_000_000, 85_000_000, 100_000_000, 120_000_000].reduce(
      (watch, agreed) => after(watch, count(agreed)),
      fresh,
    );
    expect(told(raised)).toEqual([`${ONE}:8000`, `${ONE}:10000`]);
  });

  it('of the whole system counts all categories together', () => {
    const first = after(fresh, count(70_000_000));
    expect(told(after(first, count(250_000_000, OTHER)))).toEqual(['system:8000', `${OTHER}:8000`]);
  });

  it('is a threshold only where the estimate stays below it', () => {
    const small = [{ ...aCategory, estimatedValueCents: cents(39_000_000) }];
    const keys = (categories: typeof small, estimatedValueCents = cents(39_000_000)) =>
      valueLimits({ estimatedValueCents, categories }).map(({ key, limitCents }) => [key, limitCents]);
    expect(keys(small)).toContainEqual(['item:1', 40_000_000]);
    expect(keys([...small, { ...aCategory, id: OTHER }]).map(([key]) => key)).not.toContain('item:1');
  });
});

it('rests when the authority has taken a position, and wakes at the next limit', () => {
  const noted = after(IN.raised, note, instant('2026-02-01T08:00:00.000Z'));
  expect(noted).toMatchObject({ state: 'quiet', notes: [{ by: OFFICER, note: 'Uusi hankinta valmistellaan.' }] });
  expect(after(noted, count(90_000_000)).state).toBe('quiet');
  expect(after(noted, count(100_000_000)).state).toBe('raised');
});

it('tells of every limit that was ever reached, and of each share at most once, in any order of counting', () => {
  const news = fc.array(fc.tuple(fc.constantFrom(ONE, OTHER), fc.nat({ max: 400_000_000 })), { maxLength: 20 });
  fc.assert(
    fc.property(news, (counts) => {
      const highest = new Map<string, number>();
      let watch = fresh;
      for (const [category, agreed] of counts) {
        watch = after(watch, count(agreed, category));
        for (const { key, categories, limitCents } of limits) {
          const value = categories.reduce((sum, one) => sum + (watch.agreed[one] ?? 0), 0);
          const reached = value >= limitCents ? 10_000 : value * 10 >= limitCents * 8 ? 8_000 : 0;
          highest.set(key, Math.max(highest.get(key) ?? 0, reached));
        }
      }
      for (const [key, reached] of highest) {
        const shares = watch.passed.filter(({ limit }) => limit === key).map(({ share }) => share);
        expect(Math.max(0, ...shares)).toBe(reached);
        expect(new Set(shares).size).toBe(shares.length);
      }
    }),
  );
});
