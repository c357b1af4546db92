import type { Id } from '@kt/kernel';
import type { Machine } from '../machine.ts';
import { WORLD_AGREEMENTS } from './agreements.ts';
import { foundArea, inviteOfficial, registerMachine } from './area.ts';
import { type Caller, type Recorder, signIn } from './caller.ts';
import { confirmProvider, registerProviders, type SeededProvider } from './joining-providers.ts';
import { offerServices } from './offering.ts';
import { PAYER } from './payer.ts';
import { FOUNDERS, OFFICIALS } from './people.ts';
import { AREA, VAASA } from './the-area.ts';
import { openBudgets, takeOverAll } from './volume.ts';
import { fillWallets } from './wallets.ts';

/** What later chapters build on. */
export type World = {
  readonly authority: Id<'authority'>;
  readonly providers: readonly SeededProvider[];
  /** Signed in and acting for the area, by the key of `people.ts`. */
  readonly official: (key: string) => Promise<Caller>;
  readonly personOf: (key: string) => Id<'person'>;
  readonly chairOf: (provider: SeededProvider) => Promise<Caller>;
};

/** Tells how far a long seeding has come. */
export type Progress = (done: string) => void;

type Known = Map<string, { readonly person: Id<'person'>; readonly name: string }>;

/** Signs each person in once and remembers the session. */
const doorkeeper = (origin: string, record: Recorder) => {
  const callers = new Map<string, Promise<Caller>>();
  return (person: string, name: string): Promise<Caller> => {
    const caller = callers.get(person) ?? signIn(origin, person, name, record);
    callers.set(person, caller);
    return caller;
  };
};

const seedPeople = async (machine: Machine, people: Known, official: World['official'], progress: Progress) => {
  for (const { key, person, name } of await foundArea(machine, VAASA, FOUNDERS)) people.set(key, { person, name });
  progress('area founded by two');
  const admins = [await official('admin1'), await official('admin2')] as const;
  for (const one of OFFICIALS) {
    const person = await inviteOfficial(machine, VAASA, admins, one);
    people.set(one.key, { person, name: one.name });
  }
  await registerMachine(machine, admins);
  progress(`${String(OFFICIALS.length)} people with roles, the sensitive ones granted by two`);
};

const seedVolume = async (machine: Machine, { official, providers }: World, progress: Progress): Promise<void> => {
  const year = Number(machine.clock.now().slice(0, 4));
  const finance = await official('finance1');
  await finance.post('/api/finance/v1/payer', PAYER);
  for (const one of [year, year + 1]) await openBudgets(finance, one);
  progress('budgets of 5 603 422 € and 1 435 118 € a year');
  const two = { manager: await official('agreements'), decider: await official('decider') };
  await takeOverAll(two, providers, year);
  await machine.runner.settle();
  progress(`${String(WORLD_AGREEMENTS.length)} agreements taken over`);
};

const seedOffers = async (machine: Machine, world: World, progress: Progress): Promise<void> => {
  await fillWallets(machine, await world.official('admission1'), world);
  const services = await offerServices(machine, world.providers, world.chairOf);
  await machine.runner.settle();
  progress(`${String(services)} services published, the providers' reports looked up`);
};

/**
 * The world of Ostrobothnia through the front doors: the area founded by two, its people with roles granted by two,
 * seventeen providers registered and confirmed, their reports and services, budgets, fifty-two agreements taken over.
 */
export const seedWorld = async (machine: Machine, record: Recorder, progress: Progress): Promise<World> => {
  const people: Known = new Map();
  const signedIn = doorkeeper(machine.origin, record);
  const known = (key: string) => {
    const one = people.get(key);
    if (one === undefined) throw new RangeError(`nobody is called ${key}`);
    return one;
  };
  const official = async (key: string): Promise<Caller> => {
    const { person, name } = known(key);
    return (await signedIn(person, name)).actingFor(AREA);
  };
  await seedPeople(machine, people, official, progress);
  const providers = await registerProviders(machine, signedIn);
  const chairOf: World['chairOf'] = async (one) => (await signedIn(one.signatory, one.chair)).actingFor(one.id);
  const personOf: World['personOf'] = (key) => known(key).person;
  const world: World = { authority: AREA, providers, official, personOf, chairOf };
  for (const one of providers) await confirmProvider(await official('admission1'), await chairOf(one), one);
  await machine.runner.settle();
  progress(`${String(providers.length)} providers registered and confirmed, their signatories' mandates checked`);
  await seedOffers(machine, world, progress);
  await seedVolume(machine, world, progress);
  return world;
};
