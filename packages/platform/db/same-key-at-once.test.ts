import type { Act } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { accounts, accountTable, moveOn, openAccount } from '../testing/account.ts';
import { aHouse } from '../testing/house.ts';
import { unitOfWork } from './unit-of-work.ts';

const TWINS = 8;
const opening: Act = { by: 'per_A', operation: 'account.open' };
const withKey = (bodyHash: string): Act => ({
  by: 'per_A',
  operation: 'account.move',
  idempotency: { key: 'key-1', bodyHash },
});

const anAccount = async () => {
  const house = await aHouse([accountTable]);
  const { db, clock, ids } = house.platform;
  const work = unitOfWork({ db, clock, ids, table: accountTable, pause: () => Promise.resolve() });
  await work.run(opening, (at) => Promise.resolve(openAccount({ id: 'a', balance: 10 }, 'A', opening, at)));
  const move = (by: Act) => work.run(by, (at) => moveOn(db, 'a', 5, by, at));
  const balance = async () => (await accounts.load(db, { id: 'a' }))?.state.balance;
  return { house, move, balance };
};

describe('one key sent several times at once', () => {
  it('acts once, and every sender gets the first answer: none is told to wait', async () => {
    const { house, move, balance } = await anAccount();
    const answers = await Promise.all(Array.from({ length: TWINS }, () => move(withKey('b'))));
    expect(answers).toEqual(Array.from({ length: TWINS }, () => ({ ok: true, value: { id: 'a', version: 2 } })));
    expect(await balance()).toBe(15);
    expect(house.events()).toHaveLength(2);
  });

  it('acts once for different bodies too: the others are refused as a reused key', async () => {
    const { move, balance } = await anAccount();
    const answers = await Promise.all(['one', 'two', 'three'].map((body) => move(withKey(body))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual([
      'idempotency.key_reused',
      'idempotency.key_reused',
    ]);
    expect(await balance()).toBe(15);
  });
});
