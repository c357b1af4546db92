import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@kt/kernel';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import { seedWorld, type World } from '@kt/local-platform/world/seed.ts';
import { createLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import type { Browser } from 'playwright-core';
import { ownCopy } from '../browser/application.ts';
import { launch } from '../browser/chromium.ts';
import { type Hands, openHands } from './hands.ts';

const START = instant('2026-01-07T08:00:00.000Z');

/** A fresh marketplace and somebody at its keyboard. */
export type Stage = {
  readonly machine: Machine;
  readonly world: World;
  readonly browser: Browser;
  readonly hands: Hands;
  readonly close: () => Promise<void>;
};

/** The world of Ostrobothnia as `npm start` seeds it, on a Wednesday in January. */
export const openStage = async (): Promise<Stage> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-e2e-'));
  const web = await ownCopy(dir);
  const clock = standingClock(START);
  const machine = await startMachine({ dir, port: 0, clock, log: createLog(() => undefined, clock.now), web });
  const nothing = (): void => undefined;
  const world = await seedWorld(machine, nothing, nothing);
  const browser = await launch();
  const close = async (): Promise<void> => {
    await browser.close();
    await machine.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { machine, world, browser, hands: await openHands(browser, machine.origin), close };
};
