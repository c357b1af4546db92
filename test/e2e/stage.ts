import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from '@kt/local-platform/machine.ts';
import type { World } from '@kt/local-platform/world/seed.ts';
import type { Browser } from 'playwright-core';
import { ownCopy } from '../browser/application.ts';
import { launch } from '../browser/chromium.ts';
import { openSeeded } from '../worlds/kept.ts';
import { type Hands, openHands } from './hands.ts';

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
  const { machine, world } = await openSeeded({ dir, web });
  const browser = await launch();
  const close = async (): Promise<void> => {
    await browser.close();
    await machine.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { machine, world, browser, hands: await openHands(browser, machine.origin), close };
};
