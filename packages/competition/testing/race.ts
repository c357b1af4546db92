import { type Id, type Instant, plusMs } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import * as fc from 'fast-check';
import type { CompetitionRef } from '../app/ports.ts';
import { composeBidding, composeCompetition } from '../compose.ts';
import { type Envelope, TENDER_FORMAT } from '../domain/envelope.ts';
import { WORLD } from './default-world.ts';
import { opened, published } from './season.ts';
import { act, aWorld, bidder, codeOf, must, placesOf, type World } from './world.ts';

export const ORGANISATIONS = [WORLD.provider, WORLD.otherProvider, WORLD.thirdProvider] as const;
const [SECOND_MS, DAY_MS] = [1_000, 86_400_000];
/** How many turns of others the clock lets go by before it moves. */
const PACE = 6;

const ACTS = ['send', 'send', 'withdraw', 'confirm'] as const;
/** What each device of each bidder does, one after the other; whether and by how much the deadline moves; how the clock runs. */
export type Plan = {
  readonly devices: readonly { readonly of: 0 | 1 | 2; readonly acts: readonly (typeof ACTS)[number][] }[];
  readonly moves: readonly { readonly days: 1 | 2; readonly asks: boolean }[];
  /** Milliseconds before (−) and after the first deadline, rising. */
  readonly clock: readonly number[];
};

export const plans: fc.Arbitrary<Plan> = fc.record({
  devices: fc.array(
    fc.record({
      of: fc.constantFrom(0 as const, 1 as const, 2 as const),
      acts: fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  moves: fc.array(fc.record({ days: fc.constantFrom(1 as const, 2 as const), asks: fc.boolean() }), { maxLength: 2 }),
  clock: fc
    .uniqueArray(fc.constantFrom(-SECOND_MS, -1, 0, 1, SECOND_MS, DAY_MS - 1, DAY_MS, 2 * DAY_MS), { minLength: 2 })
    .map((moments) => [...moments].sort((a, b) => a - b)),
});

/** Storage whose every call waits until the scheduler lets it go on, in any order, while `isOn`. */
const shuffled = (scheduler: fc.Scheduler, inner: Db) => {
  const state = { isOn: false };
  const later =
    <A extends readonly unknown[], T>(name: string, call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (state.isOn) await scheduler.schedule(Promise.resolve(), name);
      return call(...args);
    };
  const db: Db = {
    ...inner,
    get: later('get', inner.get),
    getMany: later('getMany', inner.getMany),
    query: later('query', inner.query),
    transact: later('transact', inner.transact),
  };
  return { db, state };
};

export type Racing = Pick<World, 'house'> & Pick<ReturnType<typeof doorsOver>, 'officers' | 'bidders'>;

export const doorsOver = ({ house, around, files }: World, db: Db) => {
  const objects = {
    ...house.platform.objects,
    get: (key: string) => {
      const text = files.get(key);
      const found = text === undefined ? undefined : { bytes: new TextEncoder().encode(text), contentType: 'x' };
      return Promise.resolve(found);
    },
  };
  const platform = { ...house.platform, db, objects };
  const purchasing = {
    category: () => Promise.resolve(around.category),
    admitted: () => Promise.resolve([...around.admitted]),
    parties: () => Promise.resolve(placesOf(around)),
    isAdmitted: () => Promise.resolve(true),
  };
  const openers = { roleSince: () => Promise.resolve(WORLD.rolesSince) };
  const askers = { knownAs: () => Promise.resolve(around.knownAs) };
  return {
    officers: composeCompetition(platform, { purchasing, openers }),
    bidders: composeBidding(platform, { purchasing, askers }),
  };
};

let made = 0;
/** Well-formed, unlike any other, and quickly made: nobody can tell before the opening that nothing is in it. */
const anEnvelope = (): Envelope => {
  made += 1;
  return { format: TENDER_FORMAT, enc: 'A'.repeat(43), ciphertext: `envelope${String(made)}` };
};

export const asDevice = async (
  { bidders }: Pick<Racing, 'bidders'>,
  ref: CompetitionRef,
  organisation: Id<'organisation'>,
  acts: Plan['devices'][number]['acts'],
): Promise<readonly string[]> => {
  const own = bidder(ref.id, organisation);
  const codes: string[] = [];
  for (const one of acts) {
    const before = await bidders.viewOwnTender(own);
    if (!before.ok) continue;
    const over = { expectedVersion: before.value.version };
    if (one === 'send') {
      const submission = { envelope: anEnvelope(), keepsCopy: false };
      codes.push(codeOf(await bidders.submitTender(own, submission, act(WORLD.signatory, 'tender.submit', over))));
    } else
      codes.push(codeOf(await bidders.changeTender(own, { do: one }, act(WORLD.signatory, `tender.${one}`, over))));
  }
  return codes;
};

/** The officer moves the deadline, each time on from where it stands. */
const asOfficer = async ({ officers }: Racing, ref: CompetitionRef, moves: Plan['moves']): Promise<void> => {
  for (const { days, asks } of moves) {
    const seen = await officers.viewCompetition(ref);
    if (!seen.ok) return;
    const texts = { fi: 'Lisää aikaa.', sv: 'Mera tid.' };
    const deadline = plusMs(seen.value.deadline, days * DAY_MS);
    const command = { do: 'addendum', texts, deadline, asksConfirmation: asks } as const;
    await officers.giveCommand(ref, command, act(WORLD.officer, 'competition.addendum'));
  }
};

const asClock = async (
  { house, officers }: Racing,
  ref: CompetitionRef,
  clock: Plan['clock'],
  scheduler: fc.Scheduler,
): Promise<void> => {
  for (const after of clock) {
    for (let turn = 0; turn < PACE; turn += 1) await scheduler.schedule(Promise.resolve(), 'clock');
    house.clock.moveTo(plusMs(WORLD.deadline, after));
    await officers.actWhenDue(ref, { by: 'system:timers', operation: 'competition.due' });
  }
};

export type Raced = { readonly world: World; readonly ref: CompetitionRef; readonly codes: readonly string[] };

/**
 * One schedule: every bidder's devices, the officer, the clock and the closing at once, in the order that the scheduler
 * chooses; then the deadline passes, two open, and the worker opens twice at once.
 *
 * @param meddle what a mutant does to storage.
 */
export const race = async (
  scheduler: fc.Scheduler,
  { devices, moves, clock }: Plan,
  meddle: (db: Db) => Db = (db) => db,
): Promise<Raced> => {
  const world = await aWorld();
  const ref = await published(world);
  world.house.clock.moveTo(plusMs(WORLD.deadline, -2 * SECOND_MS));
  for (const organisation of ORGANISATIONS)
    must(await world.bidders.startTender(bidder(ref.id, organisation), act(WORLD.signatory, 'tender.start')));
  const { db, state } = shuffled(scheduler, meddle(world.house.platform.db));
  const racing: Racing = { house: world.house, ...doorsOver(world, db) };
  state.isOn = true;
  const all = Promise.all([
    ...devices.map(({ of, acts }) => asDevice(racing, ref, ORGANISATIONS[of], acts)),
    asOfficer(racing, ref, moves).then(() => []),
    asClock(racing, ref, clock, scheduler).then(() => []),
  ]);
  const codes = (await scheduler.waitFor(all)).flat();
  state.isOn = false;
  const last: Instant = plusMs(WORLD.deadline, 10 * DAY_MS);
  if (world.house.clock.now() < last) world.house.clock.moveTo(last);
  await world.officers.actWhenDue(ref, { by: 'system:timers', operation: 'competition.due' });
  await opened(world, ref);
  return { world, ref, codes };
};
