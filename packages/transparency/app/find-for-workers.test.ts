import { cents, id, instant, localDate } from '@kt/kernel';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeFinding, composeTransparency, type Transparency, tables } from '../compose.ts';
import type { FindAsk } from './find-for-workers.ts';
import type { Agreed } from './ports.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');
const START = instant('2026-03-02T08:00:00.000Z');
const AUTHORITY = id('authority', `aut_${ulid(1)}`);
const org = (n: number) => id('organisation', `org_${ulid(n)}`);
const svc = (n: number) => id('service', `svc_${ulid(n)}`);

const agreed = (n: number, change: Partial<Agreed> = {}): Agreed => ({
  agreement: id('agreement', `agr_${ulid(n)}`),
  provider: org(n),
  serviceType: 'work_coaching',
  freePlaces: n,
  places: 10,
  start: localDate('2026-01-01'),
  end: localDate('2029-01-01'),
  maximumCents: { A: cents(100_000), B: cents(110_000), C: cents(120_000), D: cents(130_000) },
  ...change,
});

let house: House;
let transparency: Transparency;
let asked: unknown[] = [];
let events = 0;
beforeEach(async () => {
  house = await aHouse(tables, START);
  transparency = composeTransparency(house.platform);
  asked = [];
});

const published = async (n: number, change: object = {}): Promise<void> => {
  events += 1;
  const act = { by: 'system:x', operation: 'on.x', idempotency: { key: `find-${String(events)}`, bodyHash: '' } };
  const origin = { event: id('event', `evt_${ulid(1)}`), context: 'x', aggregate: 'x', subject: 'x', seq: 1 };
  const fact = {
    type: 'service.published',
    at: START,
    by: 'per_x',
    provider: org(n),
    service: svc(n),
    edition: 1,
    serviceType: 'work_coaching',
    names: { fi: 'Työpaja' },
    summary: { fi: 'Pajassa.' },
    languages: ['fi'],
    municipalities: ['905'],
    targetGroups: ['young'],
    remote: false,
    ...change,
  };
  for (const one of transparency.subscribers.filter(({ type }) => type === fact.type))
    expect(await one.handle(fact, act, origin)).toMatchObject({ ok: true });
};
const finding = (agreements: readonly Agreed[]) =>
  composeFinding(house.platform, {
    agreedOf: (ask) => {
      asked.push(ask);
      return Promise.resolve(agreements);
    },
  });
const found = async (agreements: readonly Agreed[], ask: FindAsk = {}) =>
  (await finding(agreements).find(AUTHORITY, ask)).value;
const services = async (agreements: readonly Agreed[], ask: FindAsk = {}) =>
  (await found(agreements, ask)).rows.map(({ service }) => service);

describe('a case worker’s search', () => {
  it('puts what can be had now before what something stands in the way of, and that before what is not agreed', async () => {
    for (const n of [1, 2, 3]) await published(n);
    const all = [agreed(2, { obstacle: 'full', freePlaces: 0 }), agreed(3)];
    const { rows } = await found(all);
    expect(rows.map(({ service }) => service)).toEqual([svc(3), svc(2), svc(1)]);
    expect(rows.map((row) => row.agreed.map(({ obstacle }) => obstacle))).toEqual([[undefined], ['full'], []]);
    expect(rows[0]?.agreed[0]).toMatchObject({ freePlaces: 3, maximumCents: { A: 100_000, D: 130_000 } });
  });

  it('asks agreements what is known of the need, and nothing else', async () => {
    await published(1);
    await found([], { municipality: '905' as never, language: 'sv', distanceGroup: 'B', text: 'paja' });
    expect(asked).toEqual([{ authority: AUTHORITY, municipality: '905', language: 'sv', at: START }]);
  });

  it('narrows by places under the agreement, whatever the card announces, and by what can be chosen', async () => {
    for (const n of [1, 2]) await published(n);
    const all = [agreed(1, { obstacle: 'full', freePlaces: 0 }), agreed(2)];
    expect(await services(all, { free: true })).toEqual([svc(2)]);
    expect(await services(all, { agreed: true })).toEqual([svc(2)]);
    expect((await found(all, { agreed: true, free: true })).total).toBe(1);
  });

  it('narrows by the most that a client of the group can cost, of the dearest while nobody has judged', async () => {
    await published(1);
    const all = [agreed(1)];
    expect(await services(all, { mostCents: cents(110_000), distanceGroup: 'B' })).toEqual([svc(1)]);
    expect(await services(all, { mostCents: cents(110_000) })).toEqual([]);
    expect(await services(all, { mostCents: cents(130_000) })).toEqual([svc(1)]);
    expect(await services([], { mostCents: cents(130_000) })).toEqual([]);
  });

  it('takes the cheapest open agreement of several', async () => {
    await published(1);
    const cheap = { A: cents(1), B: cents(1), C: cents(1), D: cents(1) };
    const closed = agreed(9, { provider: org(1), maximumCents: cheap, obstacle: 'ended' });
    const open = agreed(8, { provider: org(1), maximumCents: { ...cheap, D: cents(50_000) } });
    expect(await services([closed, agreed(1), open], { mostCents: cents(50_000) })).toEqual([svc(1)]);
    expect(await services([closed, agreed(1)], { mostCents: cents(50_000) })).toEqual([]);
  });

  it('puts first what answers more of the needs, and leaves out what answers none', async () => {
    await published(1, { methods: ['workplace'] });
    await published(2, { methods: ['workshop', 'language_support'] });
    await published(3, { serviceType: 'startup_statement' });
    const { rows } = await found([], { needs: ['work_experience', 'language_learning'] });
    expect(rows.map(({ service, needs }) => [service, needs])).toEqual([
      [svc(2), ['work_experience', 'language_learning']],
      [svc(1), ['work_experience']],
    ]);
  });

  it('measures to the nearest site, nothing where it can be had remotely, and to the clients where no site is told', async () => {
    const site = { name: 'Paja', languages: ['fi'], accessibility: [] };
    await published(1, {
      sites: [
        { ...site, key: 'a', municipality: '545' },
        { ...site, key: 'b', municipality: '499' },
      ],
    });
    await published(2, { remote: true, sites: [{ ...site, key: 'a', municipality: '231' }] });
    await published(3, { municipalities: ['905', '231'] });
    await published(4, { sites: [{ ...site, key: 'a', municipality: '231' }] });
    const ask = { municipality: '905' as never };
    const { rows } = await found([], ask);
    const far = new Map(rows.map(({ service, km }) => [service, km]));
    expect([far.get(svc(1)), far.get(svc(2)), far.get(svc(3))]).toEqual([5, 0, 0]);
    expect(far.get(svc(4))).toBeGreaterThan(70);
    expect([...(await services([], { ...ask, within: 10 }))].sort()).toEqual([svc(1), svc(2), svc(3)]);
    expect(await services([], { within: 10 })).toHaveLength(4);
  });

  it('costs two reads beside the one that agreements need', async () => {
    await published(1);
    const before = house.platform.db.meter.usage().roundTrips;
    await found([agreed(1)]);
    expect(house.platform.db.meter.usage().roundTrips - before).toBe(2);
  });
});
