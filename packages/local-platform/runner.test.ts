import { instant } from '@kt/kernel';
import { createLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { Drained } from './pump.ts';
import { createRunner, type Runner } from './runner.ts';

const NOON = instant('2026-03-02T10:00:00.000Z');
const quiet: Drained = { moved: 0, stuck: [] };

let runner: Runner | undefined;
afterEach(async () => {
  await runner?.stop();
});

/** A runner over what a pump and timers are told to answer; the last answer is given again and again. */
const aRunner = (drained: Drained[]) => {
  const lines: string[] = [];
  let sweeps = 0;
  const due = ['2026-03-02T11:00:00.000Z', '2026-03-03T08:00:00.000Z'];
  const clock = standingClock(NOON);
  const stops: string[] = [];
  const timers = {
    sweep: () => {
      sweeps += 1;
      const [first] = due;
      if (first === undefined || first > clock.now()) return Promise.resolve({ done: 0 });
      stops.push(clock.now());
      due.shift();
      return Promise.resolve({ done: 1 });
    },
    next: () => Promise.resolve(due[0]),
  };
  const pump = { drain: () => Promise.resolve((drained.length > 1 ? drained.shift() : drained[0]) ?? quiet) };
  const log = createLog(
    (line) => lines.push(line),
    () => clock.now(),
  );
  const made = createRunner({ engine: { subscribe: () => () => undefined }, pump, timers, clock, log });
  runner = made;
  return { runner: made, lines, clock, stops, sweeps: () => sweeps };
};

describe('the runner', () => {
  it('goes on until nothing moves', async () => {
    const { runner: made, sweeps } = aRunner([{ moved: 3, stuck: [] }, { moved: 1, stuck: [] }, quiet]);
    await made.settle();
    expect(sweeps()).toBe(3);
    expect(made.isQuiet()).toBe(true);
  });

  it('sweeps the timers though a table is stuck, says which, and settles again when it is free', async () => {
    const stuck = [{ context: 'casework', error: new TypeError('of a secret') }];
    const { runner: made, lines, sweeps } = aRunner([{ moved: 0, stuck }, quiet]);
    await expect(made.settle()).rejects.toThrow('events wait: casework');
    expect(sweeps()).toBe(1);
    expect(lines.join('\n')).toMatch(/local\.relay_failed.*casework.*TypeError/);
    expect(lines.join('\n')).toContain('local.settle_failed');
    expect(lines.join('\n')).not.toContain('of a secret');
    await made.settle();
    expect(made.isQuiet()).toBe(true);
  });

  it('stops at every due moment on the way', async () => {
    const { runner: made, clock, stops } = aRunner([quiet]);
    await made.moveTo(instant('2026-03-05T00:00:00.000Z'));
    expect(stops).toEqual(['2026-03-02T11:00:00.000Z', '2026-03-03T08:00:00.000Z']);
    expect(clock.now()).toBe('2026-03-05T00:00:00.000Z');
  });
});
