import { type Clock, type Instant, instantOfEpoch, plusMs } from '@kt/kernel';

/** The server's clock. */
export const systemClock: Clock = { now: () => instantOfEpoch(Date.now()) };

/** A clock that stands still until moved; it never goes back. */
export type MovableClock = Clock & {
  readonly moveTo: (at: Instant) => void;
  readonly moveBy: (ms: number) => void;
};

export const standingClock = (start: Instant): MovableClock => {
  let at = start;
  const moveTo = (next: Instant): void => {
    if (next < at) throw new RangeError('a clock does not go back');
    at = next;
  };
  return { now: () => at, moveTo, moveBy: (ms) => moveTo(plusMs(at, ms)) };
};
