import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { createEngine, type Faults } from '@kt/dynamodb-embedded';
import { type Act, instant, ok } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { accounts, accountTable, moveOn, openAccount } from '../testing/account.ts';
import { aHouse, type House } from '../testing/house.ts';
import { openDb } from './db.ts';
import { eventHash } from './event-writer.ts';
import { createTableInput } from './table.ts';
import { unitOfWork } from './unit-of-work.ts';

const act = (more: Partial<Act> = {}): Act => ({ by: 'per_A', operation: 'account.move', ...more });
const keyed = (key: string, bodyHash = 'b'): Act => act({ idempotency: { key, bodyHash } });
const workOf = ({ platform: { db, clock, ids } }: House) =>
  unitOfWork({ db, clock, ids, table: accountTable, pause: () => Promise.resolve() });

const withAccount = async (balance: number) => {
  const house = await aHouse([accountTable]);
  const work = workOf(house);
  await work.run(act(), (at) => Promise.resolve(openAccount({ id: 'a', balance }, 'Planted Name', act(), at)));
  const move = (amount: number, by: Act = act()) =>
    work.run(by, (at) => moveOn(house.platform.db, 'a', amount, by, at));
  const balanceNow = async () => (await accounts.load(house.platform.db, { id: 'a' }))?.state.balance;
  return { house, work, move, balanceNow };
};

describe('unitOfWork', () => {
  it('writes state and event together and raises the version', async () => {
    const { house, move, balanceNow } = await withAccount(10);
    expect(await move(5)).toEqual({ ok: true, value: { id: 'a', version: 2 } });
    expect(await balanceNow()).toBe(15);
    expect(house.events().map((event) => event.facts[0]?.type)).toEqual(['account.opened', 'account.moved']);
  });

  it('chains the events of one aggregate and covers every attribute by the hash', async () => {
    const { house, move } = await withAccount(10);
    await move(1);
    const [first, second] = house.events();
    expect(second?.prev).toBe(first?.hash);
    const { hash, ...covered } = second ?? expect.fail();
    expect(eventHash(covered)).toBe(hash);
  });

  it('keeps personal fields out of the event and puts their salted hash in', async () => {
    const { house } = await withAccount(1);
    expect(JSON.stringify(house.events())).not.toContain('Planted Name');
    expect(house.events()[0]?.details).toMatch(/^[0-9a-f]{64}$/);
    expect(await house.dump()).toContain('Planted Name');
  });

  it('gives the first answer to a repeated key and acts once', async () => {
    const { move, balanceNow } = await withAccount(10);
    const first = await move(5, keyed('key-1'));
    expect(await move(5, keyed('key-1'))).toEqual(first);
    expect(await balanceNow()).toBe(15);
  });

  it('gives the first answer even when the rules would now refuse', async () => {
    const { move } = await withAccount(5);
    const first = await move(-5, keyed('key-1'));
    expect(await move(-5, keyed('key-1'))).toEqual(first);
  });

  it('refuses a key that comes back with another body', async () => {
    const { move } = await withAccount(10);
    await move(5, keyed('key-1', 'one'));
    expect(await move(6, keyed('key-1', 'two'))).toEqual({ ok: false, error: { code: 'idempotency.key_reused' } });
  });

  it('does not mix the keys of two callers', async () => {
    const { move, balanceNow } = await withAccount(10);
    await move(5, keyed('key-1'));
    await move(5, { ...keyed('key-1'), by: 'per_B' });
    expect(await balanceNow()).toBe(20);
  });

  it('counts a key as new after thirty days', async () => {
    const { house, move, balanceNow } = await withAccount(10);
    await move(5, keyed('key-1'));
    house.clock.moveBy(30 * 86_400_000 - 1);
    await move(5, keyed('key-1'));
    expect(await balanceNow()).toBe(15);
    house.clock.moveBy(1);
    await move(5, keyed('key-1'));
    expect(await balanceNow()).toBe(20);
  });

  it('refuses a change based on a version that is no longer the newest', async () => {
    const { move } = await withAccount(10);
    await move(1);
    expect(await move(1, act({ expectedVersion: 1 }))).toEqual({
      ok: false,
      error: { code: 'work.stale', expected: 1, actual: 2 },
    });
  });

  it('loses no update among forty callers at once', async () => {
    const { move, balanceNow } = await withAccount(0);
    const results = await Promise.all(Array.from({ length: 40 }, () => move(1)));
    const done = results.filter((result) => result.ok).length;
    expect(done).toBeGreaterThan(10);
    expect(await balanceNow()).toBe(done);
  });
});

const withFaults = async (faults: Faults) => {
  const house = await aHouse([]);
  const engine = await createEngine({ now: () => 0, faults });
  const client = engine.client({ maxAttempts: 1 });
  await client.send(new CreateTableCommand(createTableInput('test', accountTable)));
  const db = openDb(client, 'test');
  const { clock, ids } = house.platform;
  const work = unitOfWork({ db, clock, ids, table: accountTable, pause: () => Promise.resolve() });
  return { db, work };
};

describe('faults', () => {
  it('recognises its own write when the reply is lost', async () => {
    let lost = 0;
    const { db, work } = await withFaults({
      after: (operation) => (operation === 'TransactWriteItems' && (lost += 1) === 1 ? 'lostReply' : undefined),
    });
    const open = await work.run(act(), (at) => Promise.resolve(openAccount({ id: 'a', balance: 1 }, 'x', act(), at)));
    expect(open).toEqual({ ok: true, value: { id: 'a', version: 1 } });
    expect((await accounts.load(db, { id: 'a' }))?.version).toBe(1);
    expect(lost).toBe(2);
  });

  it('tries again after a transaction conflict', async () => {
    let tries = 0;
    const { work } = await withFaults({
      before: (operation) => (operation === 'TransactWriteItems' && (tries += 1) < 3 ? 'conflict' : undefined),
    });
    const open = await work.run(act(), (at) => Promise.resolve(openAccount({ id: 'a', balance: 1 }, 'x', act(), at)));
    expect(open.ok).toBe(true);
    expect(tries).toBe(3);
  });
});

describe('a key that is taken', () => {
  it('is refused in the words of the one who creates, at once', async () => {
    const { work } = await withAccount(1);
    let tries = 0;
    const fact = { type: 'account.opened', at: instant('2026-01-07T08:00:00.000Z'), by: 'per_B', holder: 'N' };
    const again = await work.run(act(), () => {
      tries += 1;
      const part = accounts.create({ state: { id: 'a', balance: 2 }, facts: [fact] }, { code: 'account.taken' });
      return Promise.resolve(ok({ done: { id: 'a', version: 1 }, parts: [part] }));
    });
    expect(again).toEqual({ ok: false, error: { code: 'account.taken' } });
    expect(tries).toBe(1);
  });
});
