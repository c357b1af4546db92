import { type Act, dayInFinland, type Id, id, instant, plusDays, plusHours } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { describe, expect, it } from 'vitest';
import type { ServiceWish } from './app/change-service.ts';
import { composeRegistry, tables } from './compose.ts';
import { registryTable } from './store/keys.ts';
import { aCard, aNewProvider, aSite, OFFICER, OFFICER_PERSON, WRITER } from './testing/samples.ts';

const act = (by: string): Act => ({ by, operation: 'test' });
const { id: _id, ...GIVEN } = aNewProvider();
const DAY_MS = 24 * 3_600_000;

/** A confirmed provider with what it can do with its cards. */
const aShop = async () => {
  const house = await aHouse(tables);
  const registry = composeRegistry(house.platform);
  const done = await registry.registerProvider(GIVEN, act(WRITER));
  const provider = id('organisation', done.ok ? done.value.id : '');
  await registry.changeProvider(provider, { command: 'confirm', officer: OFFICER }, act(OFFICER_PERSON));
  const change = async (card: Id<'service'>, wish: ServiceWish) =>
    registry.changeService({ provider, id: card }, wish, act(WRITER));
  const published = async (changes = {}): Promise<Id<'service'>> => {
    const made = await registry.draftService({ provider, card: aCard(changes) }, act(WRITER));
    const card = id('service', made.ok ? made.value.id : '');
    expect(await change(card, { command: 'publish' })).toMatchObject({ ok: true });
    return card;
  };
  const { db, log, clock } = house.platform;
  const sweep = () => sweepDue({ db, table: registryTable, handlers: registry.dueHandlers, log }, clock.now());
  const types = () => house.events().flatMap(({ facts }) => facts.map(({ type }) => type));
  const name = (n: number) => ({ fi: `Kortti ${String(n)}`, sv: `Kort ${String(n)}` });
  const edit = (card: Id<'service'>, n: number) => change(card, { command: 'edit', card: aCard({ names: name(n) }) });
  return { house, registry, provider, change, published, sweep, types, edit };
};

describe('what a card said', () => {
  it('is told for any moment, from the version that others could read then', async () => {
    const { house, registry, provider, published, edit, change } = await aShop();
    const before = house.clock.now();
    house.clock.moveBy(DAY_MS);
    const card = await published();
    const first = house.clock.now();
    house.clock.moveBy(DAY_MS);
    await edit(card, 2);
    const second = house.clock.now();
    house.clock.moveBy(DAY_MS);
    await change(card, { command: 'withdraw' });
    const withdrawn = house.clock.now();
    const ref = { provider, id: card };
    const numberAt = async (at: typeof before) => {
      const found = await registry.viewEdition(ref, at);
      return found.ok ? found.value.number : found.error.code;
    };
    expect(await numberAt(before)).toBe('registry.not_found');
    expect([await numberAt(first), await numberAt(plusHours(second, -1)), await numberAt(second)]).toEqual([1, 1, 2]);
    expect(await numberAt(withdrawn)).toBe('registry.not_found');
    await change(card, { command: 'publish' });
    expect(await numberAt(house.clock.now())).toBe(3);
    expect(await registry.viewEdition(ref, second)).toMatchObject({
      value: { names: { fi: 'Kortti 2' }, from: second, until: withdrawn },
    });
  });

  it('is listed newest first, page by page, and of the own organisation alone', async () => {
    const { registry, provider, published, edit } = await aShop();
    const card = await published();
    for (let n = 2; n <= 5; n += 1) await edit(card, n);
    const ref = { provider, id: card };
    const first = await registry.listEditions(ref, { limit: 2 });
    if (!first.ok) throw new Error(first.error.code);
    const { rows, next } = first.value;
    const rest = await registry.listEditions(ref, { limit: 10, ...(next && { after: next }) });
    const numbers = [...rows, ...(rest.ok ? rest.value.rows : [])].map(({ number }) => number);
    expect(numbers).toEqual([5, 4, 3, 2, 1]);
    expect(rows[0]).not.toHaveProperty('until');
    const foreign = { provider: id('organisation', `org_${'9'.repeat(26)}`), id: card };
    expect(await registry.listEditions(foreign, { limit: 10 })).toMatchObject({
      error: { code: 'registry.not_found' },
    });
    expect(await registry.viewEdition(foreign, instant('2030-01-01T00:00:00.000Z'))).toMatchObject({ ok: false });
  });
});

describe('the weekly word on free places', () => {
  it('begins with the first card that is shown, asks after a week, and one key answers for all', async () => {
    const { house, registry, provider, published, sweep, types } = await aShop();
    expect(await registry.viewPlacesWatch(provider)).toMatchObject({ value: { state: 'resting', version: 0 } });
    const cards = [await published(), await published()];
    expect(await registry.viewPlacesWatch(provider)).toMatchObject({ value: { state: 'fresh', version: 1 } });
    house.clock.moveBy(7 * DAY_MS - 1);
    expect(await sweep()).toEqual({ done: 0, refused: 0 });
    house.clock.moveBy(1);
    expect(await sweep()).toEqual({ done: 1, refused: 0 });
    expect(types().at(-1)).toBe('places.asked');
    house.clock.moveBy(7 * DAY_MS);
    const [stale] = (await registry.listOwnServices(provider, { limit: 10 })).rows;
    expect(stale?.told?.isStale).toBe(true);
    expect(await registry.confirmPlaces(provider, act(WRITER))).toMatchObject({ ok: true });
    const now = house.clock.now();
    const { rows } = await registry.listOwnServices(provider, { limit: 10 });
    expect(rows.map(({ told }) => told)).toEqual(cards.map(() => ({ at: now, isStale: false })));
    const { rows: shown } = await registry.listCatalogue('work_coaching', { limit: 10 });
    expect(shown.map(({ told }) => told?.at)).toEqual([now, now]);
  });

  it('waits on when the places were told meanwhile, and rests when no card is shown any more', async () => {
    const { house, registry, provider, published, change, sweep, types } = await aShop();
    const card = await published();
    house.clock.moveBy(5 * DAY_MS);
    await change(card, { command: 'announce_places', places: { free: 3, waitingWeeks: 2 } });
    house.clock.moveBy(2 * DAY_MS);
    await sweep();
    expect(types().at(-1)).toBe('places.watch_moved');
    await change(card, { command: 'withdraw' });
    house.clock.moveBy(5 * DAY_MS);
    await sweep();
    expect(types().at(-1)).toBe('places.watch_rested');
    expect(await registry.confirmPlaces(provider, act(WRITER))).toMatchObject({
      error: { code: 'lifecycle.not_allowed' },
    });
    await change(card, { command: 'publish' });
    expect(await registry.viewPlacesWatch(provider)).toMatchObject({ value: { state: 'fresh' } });
  });

  it('has nothing to confirm before a card is shown', async () => {
    const { registry, provider } = await aShop();
    expect(await registry.confirmPlaces(provider, act(WRITER))).toMatchObject({
      error: { code: 'registry.not_found' },
    });
  });
});

describe('a pause', () => {
  it('keeps the card in sight, and ends by itself after its last day', async () => {
    const { house, registry, provider, published, change, sweep } = await aShop();
    const card = await published({ sites: [aSite()] });
    const until = plusDays(dayInFinland(house.clock.now()), 2);
    await change(card, { command: 'pause', pause: { reason: 'holiday', until } });
    expect(await registry.listCatalogue('work_coaching', { limit: 10 })).toMatchObject({
      rows: [{ id: card, state: 'paused', pause: { reason: 'holiday', until } }],
    });
    house.clock.moveBy(2 * DAY_MS);
    await sweep();
    expect(await registry.viewService({ provider, id: card })).toMatchObject({ value: { state: 'paused' } });
    house.clock.moveBy(DAY_MS);
    expect(await sweep()).toEqual({ done: 1, refused: 0 });
    expect(await registry.viewService({ provider, id: card })).toMatchObject({ value: { state: 'published' } });
  });
});

it('leaves out of the catalogue what a closed provider offered', async () => {
  const { registry, provider, published } = await aShop();
  await published();
  const close = { command: 'close', officer: OFFICER, reason: 'dissolved' } as const;
  await registry.changeProvider(provider, close, act(OFFICER_PERSON));
  expect(await registry.listCatalogue('work_coaching', { limit: 10 })).toEqual({ rows: [] });
});
