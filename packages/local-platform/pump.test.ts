import { plusHours } from '@kt/kernel';
import type { EventItem } from '@kt/platform/db/event-schema.ts';
import { defineTable } from '@kt/platform/db/table.ts';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { accountTable, openAccount } from '@kt/platform/testing/account.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import { createPump } from './pump.ts';

const otherTable = defineTable('other');
const tables = [accountTable, otherTable];

/** Two tables with events `a1 a2 a3` and `b1`, and a relay that throws at the subjects in `poison`. */
const aStream = async () => {
  const house = await aHouse(tables);
  const { db, clock, ids } = house.platform;
  const open = async (table: typeof accountTable, subject: string): Promise<void> => {
    const act = { by: 'per_A', operation: 'account.open' };
    const due = plusHours(clock.now(), 1);
    const work = unitOfWork({ db, clock, ids, table });
    await work.run(act, (at) => Promise.resolve(openAccount({ id: subject, balance: 1, due }, 'N', act, at)));
  };
  for (const subject of ['a1', 'a2', 'a3']) await open(accountTable, subject);
  await house.engine.handle('PutItem', {
    TableName: 'kumppanitori-test-other',
    Item: { pk: { S: 'p' }, sk: { S: 's' }, tag: { S: 'no event' } },
  });
  const poison = new Set<string>();
  const seen: string[] = [];
  const relay = (events: readonly EventItem[]): Promise<void> => {
    const bad = events.find(({ subject }) => poison.has(subject));
    if (bad !== undefined) return Promise.reject(new TypeError('outage'));
    seen.push(...events.map(({ subject }) => subject));
    return Promise.resolve();
  };
  const pump = () => createPump({ engine: house.engine, stage: 'test', tables, relay });
  return { house, pump, poison, seen };
};

describe('the pump', () => {
  it('carries each event once, in order, also when it is made anew', async () => {
    const { pump, seen } = await aStream();
    const { moved, stuck } = await pump().drain();
    expect(stuck).toEqual([]);
    expect(moved).toBeGreaterThan(3);
    expect(seen).toEqual(['a1', 'a2', 'a3']);
    expect(await pump().drain()).toEqual({ moved: 0, stuck: [] });
    expect(seen).toHaveLength(3);
  });

  it('keeps its place where the relay throws, carries what stands before, and lets other tables go on', async () => {
    const { house, pump, poison, seen } = await aStream();
    poison.add('a2');
    const { stuck } = await pump().drain();
    expect(stuck.map(({ context }) => context)).toEqual([accountTable.context]);
    expect(stuck[0]?.error).toBeInstanceOf(TypeError);
    expect(seen).toEqual(['a1']);
    expect(house.engine.streamSince('kumppanitori-test-other', '0')).toEqual([]);
    poison.clear();
    expect((await pump().drain()).stuck).toEqual([]);
    expect(seen).toEqual(['a1', 'a2', 'a3']);
  });

  it('answers two who ask at once, one after the other', async () => {
    const { pump, seen } = await aStream();
    const one = pump();
    const [first, second] = await Promise.all([one.drain(), one.drain()]);
    expect([first.moved > 0, second.moved]).toEqual([true, 0]);
    expect(seen).toEqual(['a1', 'a2', 'a3']);
  });
});
