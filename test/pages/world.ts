import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import { createLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { ownCopy } from '../browser/application.ts';
import { HALF_START, type HalfSeason, playHalf } from './half-season.ts';

/** A marketplace in the middle of its work, where every page has something to show. */
export type PagesWorld = HalfSeason & {
  readonly machine: Machine;
  /** The folder of the application that is served. */
  readonly web: string;
  readonly close: () => Promise<void>;
};

/** Plays half a season on a machine of its own; its folder goes when it is closed. */
export const openPagesWorld = async (): Promise<PagesWorld> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-pages-'));
  const web = await ownCopy(dir);
  const clock = standingClock(HALF_START);
  const machine = await startMachine({ dir, port: 0, clock, log: createLog(() => undefined, clock.now), web });
  const close = async (): Promise<void> => {
    await machine.close();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    return { ...(await playHalf(machine)), machine, web, close };
  } catch (error) {
    await close();
    throw error;
  }
};
