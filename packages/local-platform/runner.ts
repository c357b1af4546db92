import type { Engine } from '@kt/dynamodb-embedded';
import { type Instant, instant } from '@kt/kernel';
import { tableName } from '@kt/platform/db/table.ts';
import type { Log } from '@kt/platform/log/log.ts';
import type { BusinessClock } from './clock.ts';
import { TABLES } from './contexts.ts';
import { STAGE } from './local-platform.ts';
import type { Pump, StuckTable } from './pump.ts';

type Timers = {
  readonly sweep: () => Promise<{ readonly done: number }>;
  readonly next: () => Promise<string | undefined>;
};

/** Keeps streams and timers moving, and moves the business clock through every due moment on the way. */
export type Runner = {
  /** Resolves when streams are empty and nothing is due; rejects when events are left that the relay threw at. */
  readonly settle: () => Promise<void>;
  /** Moves the clock forward to `at`, stopping and settling at each due moment before it. */
  readonly moveTo: (at: Instant) => Promise<void>;
  readonly nextDue: () => Promise<string | undefined>;
  readonly isQuiet: () => boolean;
  readonly stop: () => Promise<void>;
};

const ROUNDS = 1_000;
const SWEEP_EVERY_MS = 1_000;

export type RunnerDeps = {
  readonly engine: Pick<Engine, 'subscribe'>;
  readonly pump: Pump;
  readonly timers: Timers;
  readonly clock: BusinessClock;
  readonly log: Log;
};

export const createRunner = ({ engine, pump, timers, clock, log }: RunnerDeps): Runner => {
  let work: Promise<void> = Promise.resolve();
  let busy = 0;
  const report = (stuck: readonly StuckTable[]): void => {
    for (const { context, error } of stuck) log.error('local.relay_failed', { context }, error);
    if (stuck.length > 0) throw new Error(`events wait: ${stuck.map(({ context }) => context).join(', ')}`);
  };
  const settleNow = async (): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { moved, stuck } = await pump.drain();
      const { done } = await timers.sweep();
      if (moved === 0 && done === 0) {
        report(stuck);
        return;
      }
    }
    log.warn('local.unsettled', { rounds: ROUNDS });
  };
  const settle = (): Promise<void> => {
    busy += 1;
    const next = work.then(settleNow).finally(() => {
      busy -= 1;
    });
    work = next.catch((error: unknown) => {
      log.error('local.settle_failed', {}, error);
    });
    return next;
  };
  const poke = (): void => {
    if (busy < 2) settle().catch(() => undefined);
  };
  const stops = TABLES.map((table) => engine.subscribe(tableName(STAGE, table), poke));
  const ticking = setInterval(poke, SWEEP_EVERY_MS);
  const moveTo = async (at: Instant): Promise<void> => {
    await settle();
    for (let due = await timers.next(); due !== undefined && due <= at; due = await timers.next()) {
      const before = clock.now();
      if (due > before) clock.moveTo(instant(due));
      await settle();
      if (due <= before) break;
    }
    if (at > clock.now()) clock.moveTo(at);
    await settle();
  };
  return {
    settle,
    moveTo,
    nextDue: timers.next,
    isQuiet: () => busy === 0,
    stop: async () => {
      clearInterval(ticking);
      for (const stop of stops) stop();
      await work;
    },
  };
};
