import { dayInFinland, id } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { sweepDue } from '@kt/platform/worker/due.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePurchasing, tables } from '../compose.ts';
import { granted } from '../domain/admission.ts';
import { admissionStore } from '../store/admission-store.ts';
import { purchasingTable } from '../store/keys.ts';
import { AUTHORITY, aCategory, aDescription, anAdmission } from '../testing/samples.ts';

const ULID = '01J8Z00000000000000000';
const providerOf = (n: number) => id('organisation', `org_${ULID}${String(n).padStart(4, '0')}`);
const DAY = 24 * 3_600_000;
let keys = 0;
const act = (by = 'per_o') => {
  keys += 1;
  return { by, operation: 'test', idempotency: { key: `key-${String(keys)}`, bodyHash: '' } };
};
const must = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T =>
  result.ok ? result.value : expect.fail(result.error.code);

const composed = (house: House, db: Db) =>
  composePurchasing(
    { ...house.platform, db },
    { mandateOf: () => Promise.resolve('registered'), consortiumOf: () => Promise.resolve(undefined) },
  );

/** A published category in which so many providers were admitted the day before. */
const open = async (count: number) => {
  const house = await aHouse(tables);
  const { db, clock, ids } = house.platform;
  const purchasing = composed(house, db);
  const { id: _id, ...category } = aCategory;
  const { id: system } = must(await purchasing.draftSystem(AUTHORITY, aDescription, act()));
  const of = { authority: AUTHORITY, id: id('system', system) };
  must(await purchasing.addCategory(of, category, act()));
  const shown = must(await purchasing.views.system(of));
  const ref = { authority: AUTHORITY, system: of.id, category: shown.categories[0]?.id ?? aCategory.id };
  const work = unitOfWork({ db, table: purchasingTable, clock, ids });
  const admissions = admissionStore(db);
  for (let n = 0; n < count; n += 1) {
    const stamp = { at: clock.now(), by: 'per_o' };
    const state = { ...anAdmission, ...ref, id: ids.next('admission'), provider: providerOf(n), granted: stamp };
    const parts = [admissions.create(state, [granted(state, stamp)])];
    must(
      await work.run(act(), () => Promise.resolve({ ok: true, value: { done: { id: state.id, version: 1 }, parts } })),
    );
  }
  await house.relay([]);
  house.clock.moveBy(DAY);
  const start = async (own: readonly string[] = []) => {
    const starting = { before: dayInFinland(clock.now()), reason: 'Rekisterit tarkistetaan vuosittain.' };
    return purchasing.startRenewalRound(ref, starting, own, act());
  };
  const latest = async () => (await purchasing.roundViews.page(ref)).rows[0];
  const askedOnce = () => {
    const facts = house.events().flatMap((event) => event.facts);
    return facts.flatMap((fact) => (fact.type === 'admission.renewal_asked' ? [String(fact['provider'])] : [])).sort();
  };
  const sweep = async () => {
    house.clock.moveBy(60_000);
    const handlers = purchasing.dueHandlers;
    return sweepDue({ db, table: purchasingTable, handlers, log: house.platform.log }, clock.now());
  };
  return { house, purchasing, ref, start, latest, askedOnce, sweep };
};
const everybody = (count: number) => Array.from({ length: count }, (_, n) => providerOf(n));

/** Storage whose nth transaction fails: before anything is written, or after it, so that only the answer is lost. */
const breaksAt = (db: Db, nth: number, when: 'before' | 'after'): Db => {
  let left = nth;
  return {
    ...db,
    transact: async (...args) => {
      left -= 1;
      if (left >= 0) return db.transact(...args);
      if (left === -1 && when === 'after') await db.transact(...args);
      throw new Error('the power went');
    },
  };
};

describe('a renewal round', () => {
  it('asks everybody once by itself, and says how far it has come', async () => {
    const { house, purchasing, start, latest, askedOnce } = await open(5);
    must(await start());
    expect(await latest()).toMatchObject({ state: 'running', planned: 5, asked: 0 });
    expect(await house.relay(purchasing.subscribers)).toEqual([]);
    expect(await latest()).toMatchObject({ state: 'finished', planned: 5, asked: 5, leftOut: 0 });
    expect(askedOnce()).toEqual(everybody(5));
  });

  it('goes on where it broke off, whatever broke, and asks nobody twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ nth: fc.nat({ max: 5 }), when: fc.constantFrom('before', 'after') }), { maxLength: 4 }),
        async (breaks) => {
          const { house, start, latest, askedOnce, sweep } = await open(4);
          must(await start());
          for (const { nth, when } of breaks) {
            const broken = composed(house, breaksAt(house.platform.db, nth, when));
            const event = house.events().find(({ facts }) => facts[0]?.type === 'renewal_round.started');
            const fact = event?.facts[0];
            const origin = { event: id('event', event?.id ?? ''), context: '', aggregate: '', subject: '', seq: 1 };
            const subscriber = broken.subscribers.find(({ type }) => type === 'renewal_round.started');
            await subscriber?.handle(fact, act('system:x'), origin).catch(() => undefined);
          }
          await sweep();
          expect(await latest()).toMatchObject({ state: 'finished', asked: 4, leftOut: 0 });
          expect(askedOnce()).toEqual(everybody(4));
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('asks each once when two carry it on at the same time', async () => {
    const { house, purchasing, start, latest, askedOnce, sweep } = await open(6);
    must(await start());
    await Promise.all([house.relay(purchasing.subscribers), sweep()]);
    await sweep();
    expect(await latest()).toMatchObject({ state: 'finished', asked: 6 });
    expect(askedOnce()).toEqual(everybody(6));
  });

  it('is taken up by the clock after a hundred, and its item does not grow with them', async () => {
    const { house, purchasing, start, latest, askedOnce, sweep } = await open(103);
    const size = async () => JSON.stringify(await latest()).length;
    must(await start());
    const before = await size();
    await house.relay(purchasing.subscribers);
    expect(await latest()).toMatchObject({ state: 'running', asked: 100, planned: 103 });
    await sweep();
    expect(await latest()).toMatchObject({ state: 'finished', asked: 103 });
    expect(askedOnce()).toEqual(everybody(103));
    expect((await size()) - before).toBeLessThan(100);
  }, 60_000);

  it('leaves out the starter’s own organisation, and names it', async () => {
    const { house, purchasing, ref, start, latest, askedOnce } = await open(3);
    const { id: round } = must(await start([providerOf(1)]));
    await house.relay(purchasing.subscribers);
    expect(await latest()).toMatchObject({ state: 'finished', asked: 2, leftOut: 1 });
    expect(askedOnce()).toEqual([providerOf(0), providerOf(2)]);
    expect(must(await purchasing.roundViews.leftOut(ref, id('round', round)))).toMatchObject({
      rows: [{ provider: providerOf(1), code: 'purchasing.own_organisation' }],
    });
  });

  it('runs alone in its category, and begins anew only when there is somebody left to ask', async () => {
    const { house, purchasing, start } = await open(2);
    must(await start());
    expect(await start()).toMatchObject({ error: { code: 'purchasing.round_running' } });
    await house.relay(purchasing.subscribers);
    expect(await start()).toMatchObject({ error: { code: 'purchasing.nobody_to_ask' } });
  });
});
