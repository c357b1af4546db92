import { tables as agreementTables, composeAgreements } from '@kt/agreements/compose.ts';
import { takenOver } from '@kt/agreements/testing/a-season.ts';
import { cents, dayInFinland, type Id, id } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { composeSettlement, tables as settlementTables } from '@kt/settlement/compose.ts';
import * as fc from 'fast-check';
import type { ClientRef, ReferralRef } from '../app/ports.ts';
import { type Casework, composeCasework, tables } from '../compose.ts';
import { must } from './a-client.ts';
import { actOf, authority, IN_PERIOD, refusedBy } from './a-house.ts';
import { AUTHORITY, aProfile, CONTACT, HOME, person } from './samples.ts';

/** What one client of distance group B can cost under the sample rate card. */
export const PRICE = 160_000;
const PLENTY = 100;
const YEAR = 2026;
const COST_CENTRE = '4711';

/** What there is only one of: a place, room for one client under the agreement's ceiling, or in the year's budget. */
const PRIZES = ['place', 'ceiling', 'budget'] as const;

export type Plan = {
  readonly prize: (typeof PRIZES)[number];
  readonly workers: 2 | 3;
  /** Clients referred before, one after another. */
  readonly before: 0 | 1 | 2;
  /** Cents left over that are not enough for one more. */
  readonly over: number;
  /** Where each worker is when the race begins: with all in one act before them, before the choice, or at the button. */
  readonly begins: 'act' | 'choice' | 'offer';
  /** Somebody presses the button twice: the second call carries the same key. */
  readonly twice: boolean;
};

export const plans: fc.Arbitrary<Plan> = fc.record({
  prize: fc.constantFrom(...PRIZES),
  workers: fc.constantFrom(2 as const, 3 as const),
  before: fc.constantFrom(0 as const, 1 as const, 2 as const),
  over: fc.constantFrom(0, 1, PRICE - 1),
  begins: fc.constantFrom('act' as const, 'act' as const, 'choice' as const, 'offer' as const),
  twice: fc.boolean(),
});

/** Storage whose every call waits until the scheduler lets it go on, in any order, while `isOn`. */
export const shuffled = (scheduler: fc.Scheduler, inner: Db) => {
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

/** Casework, agreements and settlement as production wires them, over a storage. */
const overDb = (platform: Awaited<ReturnType<typeof aHouse>>['platform'], db: Db) => {
  const wired = { ...platform, db };
  const agreements = composeAgreements(wired);
  const settlement = composeSettlement(wired);
  const authorities = { prefixOf: () => Promise.resolve('VAA') };
  const guides = { isGuide: () => Promise.resolve(true) };
  const ports = { agreements, settlement: { reserve: settlement.reserveCommitment }, authorities, guides };
  return { agreements, settlement, casework: composeCasework(wired, ports) };
};

const limitsOf = ({ prize, before, over }: Plan) => {
  const last = (before + 1) * PRICE + over;
  return {
    places: prize === 'place' ? before + 1 : PLENTY,
    ceilingCents: cents(prize === 'ceiling' ? last : PLENTY * PRICE),
    budgetCents: cents(prize === 'budget' ? last : PLENTY * PRICE),
  };
};

const prepared = async (plan: Plan) => {
  const house = await aHouse([...tables, ...agreementTables, ...settlementTables], IN_PERIOD);
  const all = overDb(house.platform, house.platform.db);
  const { casework, agreements, settlement } = all;
  const { places, ceilingCents, budgetCents } = limitsOf(plan);
  const wanted = (await takenOver(agreements, { places, ceilingCents })).id;
  for (let n = 0; n < 2; n += 1) await takenOver(agreements, { places: PLENTY, ceilingCents: cents(PLENTY * PRICE) });
  const letters = await house.relay([...casework.subscribers, ...agreements.subscribers, ...settlement.subscribers]);
  if (letters.length > 0) throw new Error(`dead letters: ${JSON.stringify(letters)}`);
  const budget = { authority: AUTHORITY, year: YEAR, costCentre: COST_CENTRE };
  must(await settlement.openBudget(budget, budgetCents, actOf(person(50))));
  return { house, wanted, ...all };
};
type Prepared = Awaited<ReturnType<typeof prepared>>;

const NEED = { serviceType: 'work_coaching' } as const;

const drafted = async ({ casework }: Pick<Prepared, 'casework'>, by: Id<'person'>) => {
  const act = actOf(by);
  const input = { profile: aProfile(), home: HOME, contact: CONTACT };
  const client: ClientRef = {
    authority: AUTHORITY,
    id: id('client', must(await casework.openClient(AUTHORITY, input, act)).id),
  };
  const draft = must(await casework.draftReferral(client, NEED, act));
  const ref: ReferralRef = { authority: AUTHORITY, id: id('referral', draft.id) };
  return { client, ref, by };
};
type Drafted = Awaited<ReturnType<typeof drafted>>;

const chooses = async (casework: Casework, { ref, by }: Drafted, agreement: Id<'agreement'>) => {
  const informedOn = dayInFinland(IN_PERIOD);
  const choice = { command: 'choose', agreement, mode: 'client', informedOn, informationLanguages: ['sv'] } as const;
  must(await casework.changeReferral(ref, authority, choice, actOf(by)));
};

const sends = (casework: Casework, { ref, by }: Drafted) =>
  casework.offerReferral(ref, actOf(by, 'referral.offer', `send-${ref.id}`));

/** All of it in one act. */
const sendsAtOnce = (casework: Casework, { client, by }: Drafted, agreement: Id<'agreement'>) => {
  const choice = {
    agreement,
    mode: 'client',
    informedOn: dayInFinland(IN_PERIOD),
    informationLanguages: ['sv'],
  } as const;
  return casework.sendReferral(client, { ...NEED, choice }, actOf(by, 'referral.send', `send-${client.id}`));
};

export type Ended = Drafted & { readonly code: string; readonly again: string | undefined };
export type Raced = Prepared & { readonly plan: Plan; readonly ended: readonly Ended[] };

/**
 * One schedule: two or three case workers want what there is only one of, each through doors of their own, in the order
 * that the scheduler chooses.
 *
 * @param meddle what a mutant does to storage.
 */
export const raceForTheLast = async (
  scheduler: fc.Scheduler,
  plan: Plan,
  meddle: (db: Db) => Db = (db) => db,
): Promise<Raced> => {
  const ready = await prepared(plan);
  for (let n = 0; n < plan.before; n += 1) {
    const one = await drafted(ready, person(60 + n));
    await chooses(ready.casework, one, ready.wanted);
    must(await sends(ready.casework, one));
  }
  const racers: Drafted[] = [];
  for (let n = 0; n < plan.workers; n += 1) racers.push(await drafted(ready, person(70 + n)));
  if (plan.begins === 'offer') for (const one of racers) await chooses(ready.casework, one, ready.wanted);
  const { db, state } = shuffled(scheduler, meddle(ready.house.platform.db));
  state.isOn = true;
  const run = async (one: Drafted, n: number): Promise<Ended> => {
    const { casework } = overDb(ready.house.platform, db);
    if (plan.begins === 'choice') await chooses(casework, one, ready.wanted);
    const send = () => (plan.begins === 'act' ? sendsAtOnce(casework, one, ready.wanted) : sends(casework, one));
    const second = plan.twice && n === 0 ? send() : undefined;
    const code = refusedBy(await send());
    return { ...one, code, again: second === undefined ? undefined : refusedBy(await second) };
  };
  const ended = await scheduler.waitFor(Promise.all(racers.map(run)));
  state.isOn = false;
  return { ...ready, plan, ended };
};
