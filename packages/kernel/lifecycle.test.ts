import { describe, expect, it } from 'vitest';
import { commandsFrom, type Lifecycle, stampOf, targets } from './lifecycle.ts';
import { all, andThen, err, ok } from './result.ts';
import { instant } from './time.ts';

const door = {
  closed: { open: 'open', lock: 'locked' },
  open: { close: ['closed', 'locked'] },
  locked: {},
} as const satisfies Lifecycle;

describe('a lifecycle table', () => {
  it('names the states a command may lead to', () => {
    expect(targets(door, 'closed', 'open')).toEqual(ok(['open']));
    expect(targets(door, 'open', 'close')).toEqual(ok(['closed', 'locked']));
  });

  it.each([
    ['locked', 'open'],
    ['closed', 'close'],
    ['closed', 'toString'],
    ['nowhere', 'open'],
    ['toString', 'name'],
  ])('refuses %s --%s', (state, command) => {
    expect(targets(door, state, command)).toEqual(err({ code: 'lifecycle.not_allowed', state, command }));
  });

  it('offers what a state accepts', () => {
    expect(commandsFrom(door, 'closed')).toEqual(['open', 'lock']);
    expect(commandsFrom(door, 'locked')).toEqual([]);
    expect(commandsFrom(door, 'nowhere')).toEqual([]);
  });
});

describe('a stamp', () => {
  it('says when and by whom, and nothing else of a fact', () => {
    const stamp = { at: instant('2026-03-02T08:00:00.000Z'), by: 'clock' };
    const fact = { type: 'door.opened', ...stamp, reason: 'a draught' };
    expect(stampOf(fact)).toEqual(stamp);
  });
});

describe('results', () => {
  it('gather into one, the first refusal wins', () => {
    expect(all([ok(1), ok(2)])).toEqual(ok([1, 2]));
    expect(all<number, { readonly code: string }>([ok(1), err({ code: 'a' }), err({ code: 'b' })])).toEqual(
      err({ code: 'a' }),
    );
  });

  it('go on only after a success', () => {
    expect(andThen(ok(2), (n) => ok(n + 1))).toEqual(ok(3));
    expect(andThen(err({ code: 'a' }), () => ok(1))).toEqual(err({ code: 'a' }));
  });
});
