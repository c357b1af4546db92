import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@kt/kernel';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import { seedWorld, type World } from '@kt/local-platform/world/seed.ts';
import { createLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { ownCopy } from '../browser/application.ts';
import { agreeing } from '../story/agreeing.ts';
import { buying } from '../story/buying.ts';
import { joining } from '../story/joining.ts';
import { openSeason, type Season } from '../story/season.ts';
import { serving } from '../story/serving.ts';
import { type Halfway, halfway } from './halfway.ts';

const START = instant('2026-01-07T08:00:00.000Z');

/** A marketplace in the middle of its work, where every page has something to show. */
export type PagesWorld = Halfway & {
  readonly machine: Machine;
  readonly world: World;
  readonly season: Season;
  /** The folder of the application that is served. */
  readonly web: string;
  readonly close: () => Promise<void>;
};

/** Plays half a season on a machine of its own; its folder goes when it is closed. */
export const openPagesWorld = async (): Promise<PagesWorld> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-pages-'));
  const web = await ownCopy(dir);
  const clock = standingClock(START);
  const machine = await startMachine({ dir, port: 0, clock, log: createLog(() => undefined, clock.now), web });
  const close = async (): Promise<void> => {
    await machine.close();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const world = await seedWorld(
      machine,
      () => undefined,
      () => undefined,
    );
    const season = openSeason(machine, world, () => undefined);
    const joined = await joining(season);
    const { competition, winners } = await buying(season, joined);
    const agreed = await agreeing(season, winners);
    const served = await serving(season, agreed);
    const left = await halfway(season, { joined, competition, agreed, served });
    return { ...left, machine, world, season, web, close };
  } catch (error) {
    await close();
    throw error;
  }
};
