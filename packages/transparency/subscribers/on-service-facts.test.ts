import { id, instant, localDate } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeTransparency, type Transparency, tables } from '../compose.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');
const START = instant('2026-03-02T08:00:00.000Z');
const ORG = id('organisation', `org_${ulid(1)}`);
const svc = (n: number) => id('service', `svc_${ulid(n)}`);
const card = {
  serviceType: 'work_coaching',
  names: { fi: 'Työpaja' },
  summary: { fi: 'Pajassa.' },
  languages: ['fi'],
  municipalities: ['905'],
  targetGroups: ['young'],
  remote: false,
};

let house: House;
let transparency: Transparency;
let events = 0;
beforeEach(async () => {
  house = await aHouse(tables, START);
  transparency = composeTransparency(house.platform);
});

/** Storage in which no drawer was ever written. */
const forgetful = (db: Db): Db => ({
  ...db,
  getMany: async (table, keys) =>
    (await db.getMany(table, keys)).map((item, n) => (keys[n]?.pk.startsWith('DRAWER#') === true ? undefined : item)),
});

const hears = async (type: string, facts: object): Promise<void> => {
  events += 1;
  const act = { by: 'system:x', operation: 'on.x', idempotency: { key: `service-${String(events)}`, bodyHash: '' } };
  const origin = { event: id('event', `evt_${ulid(1)}`), context: 'x', aggregate: 'x', subject: 'x', seq: 1 };
  const fact = { type, at: house.clock.now(), by: 'per_x', provider: ORG, ...facts };
  const listening = transparency.subscribers.filter((one) => one.type === type);
  expect(listening).toHaveLength(1);
  for (const one of listening) expect(await one.handle(fact, act, origin)).toMatchObject({ ok: true });
};
const published = (n: number, changes: object = {}) =>
  hears('service.published', { service: svc(n), edition: 1, ...card, ...changes });
const listed = async (filter: object = {}) => {
  const found = await transparency.views.services({ serviceType: 'work_coaching', ...filter });
  return found.value.rows;
};
const ids = async (filter: object = {}) => (await listed(filter)).map(({ service }) => service).sort();

describe('the open catalogue', () => {
  it('shows a card from its publication to its withdrawal, under its type alone', async () => {
    await hears('provider.registered', {
      yTunnus: '9000001-1',
      kind: 'association',
      names: { fi: 'Paja ry' },
      language: 'fi',
    });
    await published(1);
    expect(await listed()).toMatchObject([
      { service: svc(1), edition: 1, providerNames: { fi: 'Paja ry' }, sites: [] },
    ]);
    await published(1, { serviceType: 'career_coaching', edition: 2 });
    expect(await ids()).toEqual([]);
    expect(await transparency.views.service(svc(1))).toMatchObject({ value: { edition: 2 } });
    await hears('service.withdrawn', { service: svc(1) });
    expect(await transparency.views.service(svc(1))).toMatchObject({ error: { code: 'transparency.not_found' } });
  });

  it('keeps places and a pause when the card is published anew, and tells of no card that is not shown', async () => {
    await published(1);
    await hears('service.places_announced', { service: svc(1), free: 3, waitingWeeks: 0 });
    await hears('service.paused', { service: svc(1), reason: 'full', until: '2026-04-01' });
    await published(1, { edition: 2 });
    expect(await listed()).toMatchObject([{ places: { free: 3, waitingWeeks: 0 }, pause: { until: '2026-04-01' } }]);
    await hears('service.resumed', { service: svc(1) });
    expect((await listed())[0]).not.toHaveProperty('pause');
    await hears('service.places_announced', { service: svc(2), free: 1 });
    expect(await ids()).toEqual([svc(1)]);
  });

  it('says when the places were last spoken of, and from which day that is old', async () => {
    await published(1);
    expect((await listed())[0]?.told).toEqual({ at: START, staleOn: '2026-03-16' });
    house.clock.moveTo(instant('2026-03-09T08:00:00.000Z'));
    await hears('places.confirmed', {});
    expect((await listed())[0]?.told).toEqual({ at: house.clock.now(), staleOn: '2026-03-23' });
  });

  it('leaves out what a closed provider offered, also in a moment of confirmation', async () => {
    await published(1);
    await hears('provider.closed', {});
    await hears('places.confirmed', {});
    expect(await ids()).toEqual([]);
    expect(await transparency.views.service(svc(1))).toMatchObject({ ok: false });
  });

  it('is narrowed by municipality, language and group', async () => {
    await published(1);
    await published(2, { municipalities: ['499'], languages: ['fi', 'sv'], targetGroups: [] });
    expect(await ids({ municipality: '499' })).toEqual([svc(2)]);
    expect(await ids({ language: 'sv' })).toEqual([svc(2)]);
    expect(await ids({ group: 'young' })).toEqual([svc(1)]);
    expect(await ids({ group: 'young', language: 'sv' })).toEqual([]);
  });

  it('is narrowed by what can be had soon, at a distance and without steps', async () => {
    const site = { key: 'vaasa', name: 'Paja', municipality: '905', languages: ['fi'], accessibility: ['step_free'] };
    await published(1, { sites: [site], remote: true });
    await published(2);
    await hears('service.places_announced', { service: svc(1), free: 2, nextStart: '2026-04-01' });
    await hears('service.places_announced', { service: svc(2), free: 0, nextStart: '2026-03-20' });
    expect(await ids({ remote: true })).toEqual([svc(1)]);
    expect(await ids({ accessibility: 'step_free' })).toEqual([svc(1)]);
    expect(await ids({ free: true })).toEqual([svc(1)]);
    expect(await ids({ startBy: localDate('2026-03-31') })).toEqual([svc(2)]);
    await hears('service.paused', { service: svc(1), reason: 'full' });
    expect(await ids({ free: true })).toEqual([]);
  });

  it('goes on where a page ended, in two reads however many cards there are, whether or not it was read before', async () => {
    for (let n = 1; n <= 33; n += 1) await published(n);
    const reads = async (from: number) => {
      const { roundTrips } = house.platform.db.meter.usage();
      const { value } = await transparency.views.services({ serviceType: 'work_coaching', from });
      return { ...value, trips: house.platform.db.meter.usage().roundTrips - roundTrips };
    };
    const [cold, warm] = [await reads(0), await reads(30)];
    expect([cold.trips, warm.trips, cold.rows.length, warm.rows.length, cold.next, warm.next, cold.total]).toEqual([
      2,
      2,
      30,
      3,
      30,
      undefined,
      33,
    ]);
    expect(new Set([...cold.rows, ...warm.rows].map(({ service }) => service)).size).toBe(33);
  });

  it('is searched by any form of a word, and finds a change at once', async () => {
    await published(1, { names: { fi: 'Puutarhapajan arki' }, summary: { fi: 'Nuorten kanssa kasvihuoneessa.' } });
    const asked = async (text: string) => (await transparency.views.services({ text })).value.rows;
    expect(await asked('pajoissa')).toMatchObject([
      { service: svc(1), reasons: [{ word: 'pajoissa', manner: 'part', inName: true, form: 'puutarhapajan' }] },
    ]);
    expect(await asked('nuoria')).toHaveLength(1);
    await published(1, { names: { fi: 'Keittiö' }, edition: 2 });
    expect(await asked('puutarhoja')).toEqual([]);
    expect(await asked('keittiöön')).toHaveLength(1);
  });

  it('is searched at once where its cards were written before it could be', async () => {
    await published(1);
    await published(2, { names: { fi: 'Kahvila' } });
    const other = composeTransparency({ ...house.platform, db: forgetful(house.platform.db) });
    expect((await other.views.services({ text: 'kahvilassa' })).value.rows).toMatchObject([{ service: svc(2) }]);
  });

  it('makes drawers of an earlier version anew from the cards when the next card changes', async () => {
    await published(1);
    const { db } = house.platform;
    const old = (item: Item | undefined): Item | undefined =>
      item?.['tag'] === 'drawer' ? { ...item, version: 0, bytes: new Uint8Array() } : item;
    const aged: Db = {
      ...db,
      get: async (table, key) => old(await db.get(table, key)),
      getMany: async (table, keys) => (await db.getMany(table, keys)).map(old),
    };
    const current = transparency;
    transparency = composeTransparency({ ...house.platform, db: aged });
    expect(await ids()).toEqual([svc(1)]);
    await published(2, { names: { fi: 'Kahvila' } });
    transparency = current;
    expect(await ids()).toEqual([svc(1), svc(2)]);
    const [one] = (await transparency.views.services({ text: 'kahviloissa' })).value.rows;
    expect(one).toMatchObject({ service: svc(2), reasons: [{ manner: 'word' }] });
  });
});
