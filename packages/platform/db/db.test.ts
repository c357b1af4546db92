import { expect, it } from 'vitest';
import { accountTable } from '../testing/account.ts';
import { aHouse } from '../testing/house.ts';
import { tableName } from './table.ts';

it('keeps whatever keys somebody has chosen', async () => {
  const { db } = (await aHouse([accountTable])).platform;
  const chosen = { constructor: 'x', toString: { constructor: 1 }, hasOwnProperty: [{ constructor: null }] };
  const key = { pk: 'A', sk: 'A' };
  const Put = { TableName: tableName('test', accountTable), Item: { ...key, chosen } };
  await db.transact([{ Put }], 'token-1');
  expect(await db.get(accountTable, key)).toEqual({ ...key, chosen });
});
