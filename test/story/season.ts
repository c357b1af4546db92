import { dayInFinland, type Instant, instant, type LocalDate } from '@kt/kernel';
import type { Machine } from '@kt/local-platform/machine.ts';
import type { Caller } from '@kt/local-platform/world/caller.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import type { World } from '@kt/local-platform/world/seed.ts';
import * as z from 'zod';

/** One line of the story: the day it happened, what happened, and its figures. */
export type Step = {
  readonly day: LocalDate;
  readonly text: string;
  readonly figures: Readonly<Record<string, number>>;
};

/** A season under way: the machine, its world, and the teller. */
export type Season = {
  readonly machine: Machine;
  readonly world: World;
  readonly tell: (text: string, figures?: Step['figures']) => void;
  readonly by: (key: string) => Promise<Caller>;
  readonly chair: (provider: SeededProvider) => Promise<Caller>;
  /** Moves the business clock to a moment, through every due moment on the way. */
  readonly until: (at: string) => Promise<void>;
  readonly today: () => LocalDate;
  readonly settle: () => Promise<void>;
};

export const openSeason = (machine: Machine, world: World, tell: (step: Step) => void): Season => {
  const today = (): LocalDate => dayInFinland(machine.clock.now());
  return {
    machine,
    world,
    by: world.official,
    chair: world.chairOf,
    today,
    tell: (text, figures = {}) => {
      tell({ day: today(), text, figures });
    },
    until: (at) => machine.runner.moveTo(instantOf(at)),
    settle: machine.runner.settle,
  };
};

/** A full instant, or a day: ten in the morning there. */
const instantOf = (text: string): Instant => instant(text.includes('T') ? text : `${text}T08:00:00.000Z`);

const zVersion = z.looseObject({ version: z.int() });

/** The version of an object as its reader sees it: what the next change is based on. */
export const versionAt = async (caller: Caller, path: string): Promise<number> => {
  const { version } = await caller.get(path, zVersion);
  return version;
};
