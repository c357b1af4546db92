import { epochMs, type Instant } from '@kt/kernel';
import { systemClock } from '@kt/platform/ports/clock.ts';
import type { BusinessClock } from '../clock.ts';
import { type Shift, shiftTime } from './shifted-time.ts';

/** The one clock of a machine that runs deployed functions: every clock of this process moves with it. */
export type SynthClock = BusinessClock & { readonly stop: () => void };

/**
 * Takes the time of this process over: it begins at `start` and goes on from there until stopped.
 * @param kept told how far the clock stands ahead of the real one, each time it is moved.
 */
export const synthClock = (
  shift: Shift,
  start: Instant,
  kept: (aheadMs: number) => void = () => undefined,
): SynthClock => {
  const realNow = Date.now;
  const set = (at: Instant): void => {
    shift.set(epochMs(at) - realNow());
  };
  set(start);
  const stop = shiftTime(shift);
  return {
    now: systemClock.now,
    moveTo: (at) => {
      if (epochMs(at) < Date.now()) throw new RangeError('the business clock does not go back');
      set(at);
      kept(shift.ms());
    },
    stop,
  };
};
