import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, ok, plusHours } from '@kt/kernel';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { accountTable, openAccount } from '@kt/platform/testing/account.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { subscriber } from '@kt/platform/worker/subscriber.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keptDeadLetters } from './dead-letters.ts';
import { retryDeadLetters } from './retry-dead-letters.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'letters-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

const letter = { event: 'evt_1', subscriber: 'test.one', factIndex: 0, code: 'test.refused' };

describe('dead letters in a folder', () => {
  it('are there again after a restart, each once, with the newest code', async () => {
    const kept = keptDeadLetters(dir);
    kept.keep(letter);
    kept.keep({ ...letter, subscriber: 'test.two' });
    kept.keep({ ...letter, code: 'exception.TypeError' });
    expect(keptDeadLetters(dir).all()).toEqual([
      { ...letter, subscriber: 'test.two' },
      { ...letter, code: 'exception.TypeError' },
    ]);
    expect(await readdir(dir)).toEqual(['dead-letters.json']);
  });

  it('are gone when removed', () => {
    const kept = keptDeadLetters(dir);
    kept.keep(letter);
    kept.remove({ ...letter, code: 'whatever' });
    expect(keptDeadLetters(dir).all()).toEqual([]);
  });
});

const anEvent = async () => {
  const house = await aHouse([accountTable]);
  const { db, clock, ids } = house.platform;
  const act = { by: 'per_A', operation: 'account.open' };
  const due = plusHours(clock.now(), 1);
  const work = unitOfWork({ db, clock, ids, table: accountTable });
  await work.run(act, (at) => Promise.resolve(openAccount({ id: 'a', balance: 1, due }, 'N', act, at)));
  return { house, event: house.events()[0] ?? expect.fail() };
};

describe('sending dead letters again', () => {
  const opened = z.looseObject({ type: z.literal('account.opened') });
  const heard: string[] = [];
  const taking = subscriber('test.taking', 'account.opened', opened, (_, act) => {
    heard.push(act.idempotency?.key ?? '');
    return Promise.resolve(ok(undefined));
  });
  const refusing = subscriber('test.refusing', 'account.opened', opened, () =>
    Promise.resolve(err({ code: 'test.still_refused' })),
  );

  it('reaches the one subscriber, forgets what is taken, keeps what is refused, unknown or nobody’s', async () => {
    const { house, event } = await anEvent();
    const letters = keptDeadLetters(dir);
    for (const name of ['test.taking', 'test.refusing', 'test.gone'])
      letters.keep({ ...letter, event: event.id, subscriber: name });
    letters.keep({ ...letter, event: 'evt_unknown' });
    const tried = await retryDeadLetters({
      letters,
      events: (wanted) => Promise.resolve(wanted.has(event.id) ? [event] : []),
      subscribers: [taking, refusing],
      log: house.platform.log,
    });
    expect(tried).toEqual({ delivered: 1, waiting: 3 });
    expect(heard).toEqual([`${event.id}#0`]);
    expect(letters.all().map(({ subscriber: name }) => name)).not.toContain('test.taking');
  });
});
