import { plusMs } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import * as fc from 'fast-check';
import type { CompetitionRef } from '../app/ports.ts';
import { WORLD } from './default-world.ts';
import { asDevice, doorsOver, ORGANISATIONS, type Plan, type Raced } from './race.ts';
import { opened, published } from './season.ts';
import { act, aWorld, bidder, must, type World } from './world.ts';

const SECOND_MS = 1_000;

const MOMENTS = [-1, 0, 1, 28, 59, 60, 61, 90, 120, 121] as const;

export type SlowPlan = {
  readonly devices: readonly (Plan['devices'][number] & {
    /** Seconds after the deadline until which the device's writes are held on their way into storage. */
    readonly heldTo: (typeof MOMENTS)[number];
  })[];
  /** Whether who may open comes at each moment before what was held until then, or beside it. */
  readonly openersFirst: boolean;
};

export const slowPlans: fc.Arbitrary<SlowPlan> = fc.record({
  devices: fc.array(
    fc.record({
      of: fc.constantFrom(0 as const, 1 as const, 2 as const),
      acts: fc.array(fc.constantFrom('send' as const, 'withdraw' as const), { minLength: 1, maxLength: 2 }),
      heldTo: fc.constantFrom(...MOMENTS),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  openersFirst: fc.boolean(),
});

type Gates = ReadonlyMap<number, PromiseWithResolvers<true>>;

/** A function that ran into its limit: what it had not written by then is never written. */
const endedByLimit = (): Error =>
  Object.assign(new Error('ended by its limit'), { $metadata: { httpStatusCode: 400 } });

type Slow = { readonly limitSeconds: number; readonly passes: Promise<unknown> };

/** Storage as one running function sees it: writes are held, and gone once its limit is over since it began. */
const slowDb = (scheduler: fc.Scheduler, { platform, clock }: World['house'], { limitSeconds, passes }: Slow): Db => {
  const began = clock.now();
  const { db } = platform;
  return {
    ...db,
    transact: async (...write) => {
      await passes;
      await scheduler.schedule(Promise.resolve(), 'transact');
      if (clock.now() > plusMs(began, limitSeconds * SECOND_MS)) throw endedByLimit();
      return db.transact(...write);
    },
  };
};

type Running = {
  readonly scheduler: fc.Scheduler;
  readonly world: World;
  readonly ref: CompetitionRef;
  readonly gates: Gates;
};

const slowDevice = async (
  { scheduler, world, ref, gates }: Running,
  { of, acts, heldTo }: SlowPlan['devices'][number],
  limitSeconds: number,
): Promise<readonly string[]> => {
  const passes = gates.get(heldTo)?.promise ?? Promise.resolve();
  const codes: string[] = [];
  for (const one of acts) {
    const doors = doorsOver(world, slowDb(scheduler, world.house, { limitSeconds, passes }));
    codes.push(...(await asDevice(doors, ref, ORGANISATIONS[of], [one]).catch(() => ['ended'])));
  }
  return codes;
};

const tryToOpen = async ({ world, ref }: Running): Promise<void> => {
  const word = { declaresNoConflict: true, organisations: [] };
  for (const by of [WORLD.opener, WORLD.otherOpener])
    await world.officers.approveOpening(ref, word, act(by, 'competition.approve_opening'));
  await world.settle();
};

const asClock = async (running: Running, openersFirst: boolean): Promise<void> => {
  const { scheduler, world, ref, gates } = running;
  for (const seconds of MOMENTS) {
    await scheduler.schedule(Promise.resolve(), 'clock');
    world.house.clock.moveTo(plusMs(WORLD.deadline, seconds * SECOND_MS));
    await world.officers.actWhenDue(ref, { by: 'system:timers', operation: 'competition.due' });
    if (openersFirst) await tryToOpen(running);
    gates.get(seconds)?.resolve(true);
    if (!openersFirst) await tryToOpen(running);
  }
};

/**
 * Slow writes and hasty openers: a tender judged in time may be written as late as its function may run, while two open
 * at the first moment at which they may.
 *
 * @param limitSeconds how long a function may run that takes tenders.
 */
export const slowRace = async (
  scheduler: fc.Scheduler,
  { devices, openersFirst }: SlowPlan,
  limitSeconds: number,
): Promise<Raced> => {
  const world = await aWorld();
  const ref = await published(world);
  world.house.clock.moveTo(plusMs(WORLD.deadline, -2 * SECOND_MS));
  for (const organisation of ORGANISATIONS)
    must(await world.bidders.startTender(bidder(ref.id, organisation), act(WORLD.signatory, 'tender.start')));
  const gates: Gates = new Map(MOMENTS.map((seconds) => [seconds, Promise.withResolvers<true>()]));
  const running = { scheduler, world, ref, gates };
  const all = Promise.all([
    ...devices.map((device) => slowDevice(running, device, limitSeconds)),
    asClock(running, openersFirst).then(() => []),
  ]);
  const codes = (await scheduler.waitFor(all)).flat();
  const { state } = must(await world.officers.viewCompetition(ref));
  if (state === 'sealed') await opened(world, ref);
  return { world, ref, codes };
};
