import { plusHours, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AINO, NOON } from '../testing/builders.ts';
import {
  IDLE_HOURS,
  isLive,
  isTouchDue,
  LONGEST_HOURS,
  type Session,
  sessionEndsAt,
  TOUCH_EVERY_MS,
} from './session.ts';

const session: Session = { person: AINO, hash: 'a'.repeat(64), startedAt: NOON, touchedAt: NOON };

describe('a session', () => {
  it('ends eight hours after its last use, to the millisecond', () => {
    const end = plusHours(NOON, IDLE_HOURS);
    expect(sessionEndsAt(session)).toBe(end);
    expect([-1, 0, 1].map((ms) => isLive(session, plusMs(end, ms)))).toEqual([true, false, false]);
  });

  it('ends a day after sign-in however much it is used', () => {
    const used = { ...session, touchedAt: plusHours(NOON, LONGEST_HOURS - 1) };
    expect(sessionEndsAt(used)).toBe(plusHours(NOON, LONGEST_HOURS));
  });

  it('is written again at most every five minutes', () => {
    expect([-1, 0, 1].map((ms) => isTouchDue(session, plusMs(NOON, TOUCH_EVERY_MS + ms)))).toEqual([false, true, true]);
  });
});
