import { err, ok, plusHours } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { unitOfWork } from '../db/unit-of-work.ts';
import { accounts, accountTable, openAccount } from '../testing/account.ts';
import { aHouse } from '../testing/house.ts';
import { dueHandler, nextDue, sweepDue } from './due.ts';
import { createRelay, type DeadLetter } from './relay.ts';
import { subAct, subscriber } from './subscriber.ts';

const zOpened = z.looseObject({ type: z.literal('account.opened') });

const withAccounts = async (...ids: readonly string[]) => {
  const house = await aHouse([accountTable]);
  const { db, clock, ids: idSource } = house.platform;
  const work = unitOfWork({ db, clock, ids: idSource, table: accountTable });
  const act = { by: 'per_A', operation: 'account.open' };
  const due = plusHours(clock.now(), 1);
  for (const id of ids)
    await work.run(act, (at) => Promise.resolve(openAccount({ id, balance: 1, due }, 'N', act, at)));
  return { house, work, due };
};

describe('relay', () => {
  it('delivers each fact to its subscribers in the order of its aggregate', async () => {
    const { house } = await withAccounts('a', 'b');
    const seen: string[] = [];
    const one = subscriber('test.one', 'account.opened', zOpened, (_, act, origin) => {
      seen.push(`${origin.subject} ${act.idempotency?.key === `${origin.event}#0` ? 'keyed' : 'unkeyed'}`);
      return Promise.resolve(ok(undefined));
    });
    expect(await house.relay([one])).toEqual([]);
    expect(seen).toEqual(['a keyed', 'b keyed']);
  });

  it('sets a poison fact aside after three tries and goes on', async () => {
    const { house } = await withAccounts('a', 'b');
    let tries = 0;
    const poison = subscriber('test.poison', 'account.opened', zOpened, (_, __, origin) => {
      if (origin.subject !== 'a') return Promise.resolve(ok(undefined));
      tries += 1;
      return Promise.resolve(err({ code: 'test.refused' }));
    });
    const letters = await house.relay([poison]);
    expect(letters.map(({ subscriber: name, code }) => [name, code])).toEqual([['test.poison', 'test.refused']]);
    expect(tries).toBe(3);
  });

  it('sets a fact aside when its subscriber throws, and appends to the log first', async () => {
    const { house } = await withAccounts('a');
    const order: string[] = [];
    const letters: DeadLetter[] = [];
    const broken = subscriber('test.broken', 'account.opened', zOpened, () => {
      order.push('handled');
      throw new TypeError('broken');
    });
    const relay = createRelay({
      subscribers: [broken],
      append: () => Promise.resolve(void order.push('appended')),
      deadLetter: (letter) => Promise.resolve(void letters.push(letter)),
      log: house.platform.log,
    });
    await relay(house.events());
    expect(order).toEqual(['appended', 'handled', 'handled', 'handled']);
    expect(letters[0]?.code).toBe('exception.TypeError');
  });

  it('gives several acts of one fact keys of their own', () => {
    const act = { by: 'system:x', operation: 'on.x', idempotency: { key: 'evt#0', bodyHash: '' } };
    expect(subAct(act, '2').idempotency?.key).toBe('evt#0#2');
    expect(subAct({ by: 'clock', operation: 'c' }, '2')).toEqual({ by: 'clock', operation: 'c' });
  });
});

describe('due sweeper', () => {
  it('finds what is due at its moment and not a millisecond earlier', async () => {
    const { house, work, due } = await withAccounts('a', 'b', 'c');
    const { db, log, clock } = house.platform;
    const settle = dueHandler('account', z.strictObject({ id: z.string() }), async ({ id }, act) =>
      work.run(act, async (at) => {
        const before = (await accounts.load(db, { id })) ?? expect.fail();
        const facts = [{ type: 'account.settled', at, by: act.by }];
        return ok({ done: { id, version: 2 }, parts: [accounts.save(before, { state: { id, balance: 0 }, facts })] });
      }),
    );
    const sweep = () => sweepDue({ db, table: accountTable, handlers: [settle], log }, clock.now());
    house.clock.moveBy(3_599_999);
    expect(await nextDue(db, accountTable)).toBe(due);
    expect(await sweep()).toEqual({ done: 0, refused: 0 });
    house.clock.moveBy(1);
    expect(await sweep()).toEqual({ done: 3, refused: 0 });
    expect(await sweep()).toEqual({ done: 0, refused: 0 });
    expect(await nextDue(db, accountTable)).toBeUndefined();
  });

  it('leaves for the next sweep what nobody handles', async () => {
    const { house } = await withAccounts('a');
    const { db, log, clock } = house.platform;
    house.clock.moveBy(3_600_000);
    expect(await sweepDue({ db, table: accountTable, handlers: [], log }, clock.now())).toEqual({
      done: 0,
      refused: 1,
    });
    expect(house.logLines.join()).toContain('timers.no_handler');
  });
});
