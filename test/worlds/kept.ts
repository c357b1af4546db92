import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id, Instant } from '@kt/kernel';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import { type Caller, signIn } from '@kt/local-platform/world/caller.ts';
import { FOUNDERS, OFFICIALS } from '@kt/local-platform/world/people.ts';
import { seedWorld, type World } from '@kt/local-platform/world/seed.ts';
import { createLog, type Log } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { HALF_START, playHalf } from '../pages/half-season.ts';
import type { Halfway } from '../pages/halfway.ts';
import { openSeason, type Season } from '../story/season.ts';
import { once } from './once.ts';

const silent = (): void => undefined;

/** What the players remember of a world whose machine lies in a folder. */
type Kept = Pick<World, 'authority' | 'providers'> & {
  readonly at: Instant;
  readonly people: Readonly<Record<string, Id<'person'>>>;
  /** Ids of what was played after the seeding. */
  readonly played?: Halfway;
};
/** A world on a machine of its own: whatever follows happens here alone. */
type Opened = { readonly machine: Machine; readonly world: World; readonly season: Season };
export type HalfSeason = Halfway & Opened;
export type Where = {
  /** An empty folder, which is the caller's to remove. */
  readonly dir: string;
  /** The built application that is served, where one is. */
  readonly web?: string;
  readonly log?: Log;
};

const keep = (folder: string, { machine, world }: Pick<Opened, 'machine' | 'world'>, played?: Halfway): void => {
  const { authority, providers, personOf } = world;
  const people = Object.fromEntries([...FOUNDERS, ...OFFICIALS].map(({ key }) => [key, personOf(key)]));
  const at = machine.clock.now();
  const kept: Kept = { authority, providers, people, at, ...(played !== undefined && { played }) };
  writeFileSync(join(folder, 'kept.json'), JSON.stringify(kept));
};

/** The people of a world at a machine's doors; each signs in when first asked. */
export const peopleAt = ({ origin, personas }: Machine, before: Omit<World, 'official' | 'chairOf'>): World => {
  const callers = new Map<string, Promise<Caller>>();
  const signedIn = (person: string): Promise<Caller> => {
    const name = personas.all().find(({ sub }) => sub === person)?.name ?? person;
    const caller = callers.get(person) ?? signIn(origin, person, name, silent);
    callers.set(person, caller);
    return caller;
  };
  return {
    ...before,
    official: async (key) => (await signedIn(before.personOf(key))).actingFor(before.authority),
    chairOf: async ({ signatory, id }) => (await signedIn(signatory)).actingFor(id),
  };
};

const start = (where: Where, at: Instant): Promise<Machine> => {
  const clock = standingClock(at);
  return startMachine({ log: createLog(silent, clock.now), ...where, port: 0, clock });
};

const openCopy = async (folder: string, where: Where): Promise<Opened & Pick<Kept, 'played'>> => {
  const kept = JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')) as Kept;
  cpSync(join(folder, 'data'), where.dir, { recursive: true });
  const machine = await start(where, kept.at);
  const personOf: World['personOf'] = (key) => {
    const person = kept.people[key];
    if (person === undefined) throw new RangeError(`nobody is called ${key}`);
    return person;
  };
  const world = peopleAt(machine, { authority: kept.authority, providers: kept.providers, personOf });
  return {
    machine,
    world,
    season: openSeason(machine, world, silent),
    ...(kept.played !== undefined && { played: kept.played }),
  };
};

const seeded = (): Promise<string> =>
  once('seeded', async (folder) => {
    const machine = await start({ dir: join(folder, 'data') }, HALF_START);
    try {
      keep(folder, { machine, world: await seedWorld(machine, silent, silent) });
    } finally {
      await machine.close();
    }
  });

const half = async (): Promise<string> => {
  const before = await seeded();
  return once('half', async (folder) => {
    const opened = await openCopy(before, { dir: join(folder, 'data') });
    try {
      keep(folder, opened, await playHalf(opened.season));
    } finally {
      await opened.machine.close();
    }
  });
};

/** The world of Ostrobothnia as `npm start` seeds it, on a Wednesday in January. */
export const openSeeded = async (where: Where): Promise<Opened> => openCopy(await seeded(), where);

/** The same after half a season: something waits for everybody. */
export const openHalf = async (where: Where): Promise<HalfSeason> => {
  const { played, ...opened } = await openCopy(await half(), where);
  if (played === undefined) throw new RangeError('half a season was played here');
  return { ...played, ...opened };
};
