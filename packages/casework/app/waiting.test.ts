import { type Id, id, instant, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, COLLEAGUE, PROVIDER_WORKER } from '../testing/samples.ts';
import type { ClientRef, ReferralRef } from './ports.ts';

const worker = actOf(CASE_WORKER);

/** An agreement whose only place is taken, and how that place is given back. */
const fullHouse = async (places = 1) => {
  const n = await aNeighbourhood();
  const agreement = await n.agreement({ places });
  const taken: ReferralRef[] = [];
  for (let i = 0; i < places; i += 1) taken.push((await n.offered(agreement)).ref);
  await n.relay();
  const giveBack = async (i: number) => {
    const ref = taken[i] ?? expect.fail('nobody there');
    must(
      await n.casework.changeReferral(
        ref,
        provider,
        { command: 'decline', reason: 'no_staff' },
        actOf(PROVIDER_WORKER),
      ),
    );
    await n.relay();
  };
  return { n, agreement, giveBack };
};
const waits = async (n: Neighbourhood, agreement?: Id<'agreement'>): Promise<ClientRef> => {
  const client = await n.client();
  const ask = { serviceType: 'work_coaching', ...(agreement !== undefined && { agreement }) } as const;
  must(await n.casework.putOnWaitingList(client, ask, worker));
  return client;
};
const rowOf = async (n: Neighbourhood, client: ClientRef) =>
  must(await n.casework.listClientWaiting(client)).rows.map(({ state, place }) => `${state} ${String(place)}`);
const toldFacts = (n: Neighbourhood) =>
  n.house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'waiting_entry.told'));

describe('a queue', () => {
  it('is for what is full: not for a free place, nor twice, nor for what would never fit', async () => {
    const { n, agreement } = await fullHouse();
    const client = await waits(n, agreement);
    const put = (ask: object) => n.casework.putOnWaitingList(client, { serviceType: 'work_coaching', ...ask }, worker);
    expect(refusedBy(await put({ agreement }))).toBe('casework.waits_already');
    expect(refusedBy(await put({ agreement: id('agreement', `agr_${'9'.repeat(26)}`) }))).toBe('casework.never_fits');
    await n.agreement({ places: 1 });
    expect(refusedBy(await put({}))).toBe('casework.place_is_free');
  });

  it('shows each client the own place alone', async () => {
    const { n, agreement } = await fullHouse();
    const [first, second] = [await waits(n, agreement), await waits(n)];
    expect([await rowOf(n, first), await rowOf(n, second)]).toEqual([['waiting 1'], ['waiting 2']]);
    const shown = JSON.stringify(must(await n.casework.listClientWaiting(second)));
    expect(shown).not.toContain(first.id);
  });
});

describe('a place that comes free', () => {
  it('is told to the first by time, once, however often it is told', async () => {
    const { n, agreement, giveBack } = await fullHouse();
    const [first, second] = [await waits(n, agreement), await waits(n)];
    await giveBack(0);
    expect([await rowOf(n, first), await rowOf(n, second)]).toEqual([['told 1'], ['waiting 2']]);
    const released = n.casework.subscribers.find(({ type }) => type === 'place.released');
    const event = n.house.events().find(({ facts }) => facts.some(({ type }) => type === 'place.released'));
    const fact = event?.facts[0];
    if (released === undefined || event === undefined || fact === undefined) return expect.fail('no release');
    const origin = { event: event.id, context: 'agreements', aggregate: 'place', subject: '', seq: 1 };
    for (const key of ['again', 'and again']) must(await released.handle(fact, actOf('system:x', 'on.x', key), origin));
    expect(toldFacts(n)).toHaveLength(1);
  });

  it('reaches the first two when two come free, in whichever order', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const { n, agreement, giveBack } = await fullHouse(2);
      const clients = [await waits(n, agreement), await waits(n), await waits(n, agreement)];
      for (const i of order) await giveBack(i);
      const rows = await Promise.all(clients.map((client) => rowOf(n, client)));
      expect(rows).toEqual([['told 1'], ['told 2'], ['waiting 3']]);
    }
  });

  it('is held back from nobody: another may take it, and then nobody further is told', async () => {
    const { n, agreement, giveBack } = await fullHouse();
    const [first, second] = [await waits(n, agreement), await waits(n, agreement)];
    await giveBack(0);
    await n.offered(agreement);
    await n.relay();
    n.house.clock.moveTo(instant('2026-03-10T07:00:00.000Z'));
    await n.sweep();
    expect([await rowOf(n, first), await rowOf(n, second)]).toEqual([['waiting 1'], ['waiting 2']]);
  });

  it('is told to the next when the days of the notice are over, and the first keeps the turn', async () => {
    const { n, agreement, giveBack } = await fullHouse();
    const [first, second] = [await waits(n, agreement), await waits(n, agreement)];
    await giveBack(0);
    n.house.clock.moveTo(instant('2026-03-10T07:00:00.000Z'));
    await n.sweep();
    expect([await rowOf(n, first), await rowOf(n, second)]).toEqual([['waiting 1'], ['told 2']]);
    expect(toldFacts(n).map((fact) => fact['useBy'])).toEqual(['2026-03-09', '2026-03-13']);
  });

  it('is told to the next at once when the first leaves', async () => {
    const { n, agreement, giveBack } = await fullHouse();
    const [first, second] = [await waits(n, agreement), await waits(n, agreement)];
    await giveBack(0);
    const [row] = must(await n.casework.listClientWaiting(first)).rows;
    const ref = { authority: AUTHORITY, client: first.id, id: row?.id ?? expect.fail('not in line') };
    must(await n.casework.leaveWaitingList(ref, 'client_withdrew', worker));
    expect([await rowOf(n, first), await rowOf(n, second)]).toEqual([[], ['told 1']]);
  });
});

describe('a case worker who is away', () => {
  it('and whoever stands in that day are told, nobody else', async () => {
    const { n, agreement, giveBack } = await fullHouse();
    await waits(n, agreement);
    const [from, until] = [localDate('2026-03-02'), localDate('2026-03-06')];
    const stands = { worker: CASE_WORKER, standIn: COLLEAGUE, from, until };
    must(await n.casework.nameDeputy(AUTHORITY, stands, worker));
    await giveBack(0);
    expect(toldFacts(n).map((fact) => fact['to'])).toEqual([[CASE_WORKER, COLLEAGUE]]);
  });

  it('gives the queues of a client away with the client', async () => {
    const { n, agreement, giveBack } = await fullHouse();
    const client = await waits(n, agreement);
    const kept = await waits(n);
    must(await n.casework.handOver(client, COLLEAGUE, worker));
    await n.relay();
    const listed = async (of: string) =>
      (await n.casework.listOwnWaiting(AUTHORITY, of, { limit: 10 })).rows.map((row) => row.client);
    expect([await listed(CASE_WORKER), await listed(COLLEAGUE)]).toEqual([[kept.id], [client.id]]);
    const line = must(await n.casework.viewLine(AUTHORITY, 'work_coaching', COLLEAGUE));
    expect(line).toMatchObject({ waiting: 2, any: 1, agreements: [{ agreement, waiting: 2 }], own: [{ place: 1 }] });
    await giveBack(0);
    expect(toldFacts(n).map((fact) => fact['to'])).toEqual([[COLLEAGUE]]);
  });
});

it('an agreement that begins later is told of on its first day', async () => {
  const n = await aNeighbourhood();
  const agreement = await n.agreement({ start: localDate('2026-03-16') });
  const client = await waits(n, agreement);
  expect(await rowOf(n, client)).toEqual(['waiting 1']);
  n.house.clock.moveTo(instant('2026-03-16T07:00:00.000Z'));
  await n.sweep();
  expect(await rowOf(n, client)).toEqual(['told 1']);
});

it('who is referred leaves the queue for that service', async () => {
  const { n, agreement } = await fullHouse();
  const client = await waits(n, agreement);
  const other = await n.agreement({ places: 3 });
  const draft = await n.chosen(client, other);
  must(await n.casework.offerReferral(draft, worker));
  await n.relay();
  expect(await rowOf(n, client)).toEqual([]);
});

it('whose details are erased waits no longer', async () => {
  const { n, agreement } = await fullHouse();
  const client = await waits(n, agreement);
  n.house.clock.moveTo(instant('2026-12-01T07:00:00.000Z'));
  await n.sweep();
  await n.relay();
  const left = n.house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'waiting_entry.left'));
  expect(left).toMatchObject([{ reason: 'retention', serviceType: 'work_coaching', agreement }]);
  expect(client.authority).toBe(AUTHORITY);
});
