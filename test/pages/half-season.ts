import { instant } from '@kt/kernel';
import type { Machine } from '@kt/local-platform/machine.ts';
import { seedWorld, type World } from '@kt/local-platform/world/seed.ts';
import { agreeing } from '../story/agreeing.ts';
import { buying } from '../story/buying.ts';
import { joining } from '../story/joining.ts';
import { openSeason, type Season } from '../story/season.ts';
import { serving } from '../story/serving.ts';
import { type Halfway, halfway } from './halfway.ts';

export const HALF_START = instant('2026-01-07T08:00:00.000Z');

export type HalfSeason = Halfway & { readonly world: World; readonly season: Season };

const silent = (): void => undefined;

/** Plays half a season on a machine that was started at `HALF_START`; something waits for everybody afterwards. */
export const playHalf = async (machine: Machine): Promise<HalfSeason> => {
  const world = await seedWorld(machine, silent, silent);
  const season = openSeason(machine, world, silent);
  const joined = await joining(season);
  const { competition, winners } = await buying(season, joined);
  const agreed = await agreeing(season, winners);
  const served = await serving(season, agreed);
  const left = await halfway(season, { joined, competition, agreed, served });
  return { ...left, world, season };
};
