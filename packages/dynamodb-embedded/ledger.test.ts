import { describe, expect, it } from 'vitest';
import { createEngine } from './index.ts';
import { TABLE, thing } from './things.fixture.ts';

describe('the ledger', () => {
  it('enters every request with its units per partition key, refused ones too', async () => {
    let now = 1_000;
    const engine = await createEngine({ now: () => now });
    await engine.handle('CreateTable', TABLE);
    engine.ledger.reset();
    const put = { TableName: 'things', Item: thing('a', 1) };
    await engine.handle('PutItem', put);
    now = 1_999;
    const refused = engine.handle('PutItem', { ...put, ConditionExpression: 'attribute_not_exists(pk)' });
    await expect(refused).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    now = 2_000;
    await engine.handle('TransactWriteItems', { TransactItems: [{ Put: { ...put, Item: thing('b', 2) } }] });
    await engine.handle('GetItem', { TableName: 'things', Key: { pk: { S: 'p' }, sk: { S: 'a' } } });
    expect(engine.ledger.totals()).toEqual({ roundTrips: 4, readUnits: 0.5, writeUnits: 2 + 1 + 3 });
    expect(
      engine.ledger.entries().map(({ operation, outcome, writeUnits }) => [operation, outcome, writeUnits]),
    ).toEqual([
      ['PutItem', 'ok', 2],
      ['PutItem', 'ConditionalCheckFailedException', 1],
      ['TransactWriteItems', 'ok', 3],
      ['GetItem', 'ok', 0],
    ]);
    const table = { table: 'things' };
    expect(engine.ledger.perKeyAndSecond()).toEqual([
      { ...table, index: undefined, key: 'p', second: 1, readUnits: 0, writeUnits: 2 },
      { ...table, index: 'by-group', key: 'odd', second: 1, readUnits: 0, writeUnits: 1 },
      { ...table, index: undefined, key: 'p', second: 2, readUnits: 0.5, writeUnits: 2 },
      { ...table, index: 'by-group', key: 'even', second: 2, readUnits: 0, writeUnits: 1 },
    ]);
  });

  it('starts again when reset', async () => {
    const engine = await createEngine({ now: () => 0 });
    await engine.handle('ListTables', {});
    engine.ledger.reset();
    expect([engine.ledger.totals().roundTrips, engine.ledger.entries(), engine.ledger.dropped()]).toEqual([0, [], 0]);
  });
});
