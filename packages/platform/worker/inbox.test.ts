import { err, ok } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tableName } from '../db/table.ts';
import { unitOfWork } from '../db/unit-of-work.ts';
import { accountTable, openAccount } from '../testing/account.ts';
import { aHouse } from '../testing/house.ts';
import { aLambdaContext } from '../testing/lambda-context.ts';
import { inboxTable, postTo } from './inbox.ts';
import { inboxShell } from './inbox-shell.ts';
import { createReceiver } from './receiver.ts';
import { subscriber } from './subscriber.ts';

const LISTENER = { name: 'listener', lanes: 'by_subject' } as const;
const batchOf = (house: Awaited<ReturnType<typeof aHouse>>, name: string) => {
  const records = house.engine.streamSince(name, '0');
  return {
    Records: records.map(({ eventName, sequenceNumber, newImage }) => ({
      eventName,
      dynamodb: { SequenceNumber: sequenceNumber, ...(newImage !== undefined && { NewImage: newImage }) },
    })),
  };
};

/** Two accounts opened, and a listener in another house who may be out of sorts. */
const withListener = async () => {
  const house = await aHouse([accountTable, inboxTable('listener')]);
  const { db, clock, ids, log } = house.platform;
  const work = unitOfWork({ db, clock, ids, table: accountTable });
  const act = { by: 'per_A', operation: 'account.open' };
  for (const id of ['a', 'b'])
    await work.run(act, (at) => Promise.resolve(openAccount({ id, balance: 1 }, 'Planted Name', act, at)));
  const heard: string[] = [];
  const mood = { sulks: false };
  const listener = subscriber('listen', 'account.opened', z.looseObject({}), (_fact, _act, { subject }) => {
    if (mood.sulks && subject === 'a') return Promise.resolve(err({ code: 'listener.sulks' }));
    heard.push(subject);
    return Promise.resolve(ok(undefined));
  });
  const receiver = createReceiver({ db, inbox: 'listener', subscribers: [listener], log });
  const relay = inboxShell({ forward: (event) => postTo({ db, clock }, LISTENER, event), log });
  const worker = inboxShell({ receiver, log });
  const carry = async () => relay(batchOf(house, tableName('test', accountTable)), aLambdaContext);
  const receive = async () => worker(batchOf(house, tableName('test', inboxTable('listener'))), aLambdaContext);
  return { house, heard, mood, carry, receive, worker };
};

describe('an inbox', () => {
  it('brings the events of another table to those that listen', async () => {
    const { heard, carry, receive } = await withListener();
    expect(await carry()).toEqual({ batchItemFailures: [] });
    expect(await receive()).toEqual({ batchItemFailures: [] });
    expect(heard).toEqual(['a', 'b']);
  });

  it('holds an event once, however often its stream comes again', async () => {
    const { house, carry } = await withListener();
    await carry();
    const once = batchOf(house, tableName('test', inboxTable('listener'))).Records.length;
    await carry();
    expect(batchOf(house, tableName('test', inboxTable('listener'))).Records.length).toBe(once);
    expect(once).toBe(2);
  });

  it('holds deliveries for 35 days and no details', async () => {
    const { house, carry } = await withListener();
    await carry();
    const [first] = await house.platform.db.queryAll(inboxTable('listener'), { pk: 'IN#a' });
    expect(first?.['ttl']).toBe(Date.parse('2026-02-11T08:00:00.000Z') / 1_000);
    expect(JSON.stringify(first)).not.toContain('Planted Name');
  });

  it('keeps what cannot be taken, goes on with the rest, and delivers it when told', async () => {
    const { heard, mood, carry, receive, worker } = await withListener();
    mood.sulks = true;
    await carry();
    expect(await receive()).toEqual({ batchItemFailures: [] });
    expect(heard).toEqual(['b']);
    expect(await worker({ retry: 'dead_letters' }, aLambdaContext)).toEqual({ delivered: 0, waiting: 1 });
    mood.sulks = false;
    expect(await worker({ retry: 'dead_letters' }, aLambdaContext)).toEqual({ delivered: 1, waiting: 0 });
    expect(await worker({ retry: 'dead_letters' }, aLambdaContext)).toEqual({ delivered: 0, waiting: 0 });
    expect(heard).toEqual(['b', 'a']);
  });

  it('reports the record at which storage failed, so that the stream comes again from there', async () => {
    const { house } = await withListener();
    const { log } = house.platform;
    const relay = inboxShell({ forward: () => Promise.reject(new Error('no storage')), log });
    const batch = batchOf(house, tableName('test', accountTable));
    const event = batch.Records.find(({ dynamodb }) => JSON.stringify(dynamodb).includes('"tag":{"S":"event"}'));
    expect(await relay(batch, aLambdaContext)).toEqual({
      batchItemFailures: [{ itemIdentifier: event?.dynamodb.SequenceNumber }],
    });
  });
});
