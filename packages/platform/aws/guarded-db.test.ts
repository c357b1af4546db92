import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ok } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { openDb } from '../db/db.ts';
import { unitOfWork } from '../db/unit-of-work.ts';
import { operation } from '../http/operation.ts';
import { createApp, createRoutes } from '../http/shell.ts';
import { accountTable, openAccount } from '../testing/account.ts';
import { loopback } from '../testing/cloud/loopback.ts';
import { aHouse } from '../testing/house.ts';
import { guardedDb } from './guarded-db.ts';
import { Outage } from './outage.ts';

const patient = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'loopback', secretAccessKey: 'loopback' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 100, throwOnRequestTimeout: true },
  });

describe('storage in the cloud', () => {
  it.each([
    ['never answers', 'silence' as const],
    ['fails', { status: 500, body: '{"__type":"InternalServerError"}' }],
  ])('is an outage when it %s, for reads and writes', async (_what, trouble) => {
    const stand = await loopback(() => ({ status: 200, body: '{}' }));
    stand.trouble(trouble);
    const db = guardedDb(openDb(patient(stand.endpoint), 'test'));
    const key = { pk: 'ACC#a', sk: 'STATE' };
    await expect(db.get(accountTable, key)).rejects.toThrow(Outage);
    await expect(db.queryAll(accountTable, { pk: 'ACC#a' })).rejects.toThrow(Outage);
    await expect(db.transact([], 'token')).rejects.toThrow(Outage);
    await stand.close();
  });

  it('refuses as before what its rules refuse', async () => {
    const { platform } = await aHouse([accountTable]);
    const db = guardedDb(platform.db);
    const work = unitOfWork({ ...platform, db, table: accountTable });
    const act = { by: 'per_A', operation: 'account.open' };
    const open = () => work.run(act, (at) => Promise.resolve(openAccount({ id: 'a', balance: 1 }, 'Holder', act, at)));
    expect((await open()).ok).toBe(true);
    expect((await open()).ok).toBe(false);
    const nowhere = db.get({ context: 'nowhere', indexes: [] }, { pk: 'a', sk: 'a' });
    await expect(nowhere).rejects.not.toThrow(Outage);
    await expect(nowhere).rejects.toThrow();
  });

  it('lets an interface say that it cannot be reached, not that it is broken', async () => {
    const { log, clock } = (await aHouse([])).platform;
    const gate = { admit: () => Promise.resolve(ok({ by: 'per_A', roles: [], organisations: [] })) };
    const app = createApp({ gate, wording: (code) => code, log, clock }).route(
      '/',
      createRoutes().get('/a', operation('account.view', { effect: 'reads' }), () =>
        Promise.reject(new Outage('s3.get')),
      ),
    );
    const answer = await app.request('/a');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('http.unavailable');
  });
});
