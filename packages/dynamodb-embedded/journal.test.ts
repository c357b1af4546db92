import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, EngineOptions } from './index.ts';
import { createEngine } from './index.ts';
import { TABLE, thing } from './things.fixture.ts';

const ROUNDS = 25;

describe('a durable engine', { timeout: 60_000 }, () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'dynamodb-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const open = (more: Partial<EngineOptions> = {}): Promise<Engine> => createEngine({ now: () => 5_000, dir, ...more });
  const put = (engine: Engine, sk: string, v: number): Promise<object> =>
    engine.handle('PutItem', { TableName: 'things', Item: thing(sk, v) });
  const has = async (engine: Engine, sk: string): Promise<boolean> =>
    'Item' in (await engine.handle('GetItem', { TableName: 'things', Key: { pk: { S: 'p' }, sk: { S: sk } } }));
  const journals = async (): Promise<readonly string[]> =>
    (await readdir(dir)).filter((name) => name.startsWith('journal')).map((name) => join(dir, name));
  const onlyJournal = async (): Promise<string> => {
    const [path = '', ...more] = await journals();
    expect(more).toEqual([]);
    return path;
  };

  it('is after a restart what it was, streams, tokens, indexes and expiry included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.constantFrom('put', 'update', 'delete', 'transact', 'trim', 'compact'), fc.nat(4), fc.nat(3)),
        ),
        async (steps) => {
          const fresh = await mkdtemp(join(dir, 'round-'));
          const first = await createEngine({ now: () => 5_000, dir: fresh });
          await first.handle('CreateTable', TABLE);
          for (const [index, [kind, sk, v]] of steps.entries()) await act(first, kind, String(sk), v, index);
          const before = (await first.snapshot()).records;
          await first.close();
          const second = await createEngine({ now: () => 5_000, dir: fresh });
          expect((await second.snapshot()).records).toEqual(before);
          await second.close();
        },
      ),
      { numRuns: ROUNDS },
    );
  });

  it('forgets a torn last write and goes on after it', async () => {
    const first = await open();
    await first.handle('CreateTable', TABLE);
    await put(first, 'kept', 1);
    const whole = (await readFile(await onlyJournal())).length;
    await put(first, 'torn', 1);
    await first.close();
    const path = await onlyJournal();
    const bytes = (await readFile(path)).length;
    for (const length of [bytes - 1, bytes - 20, whole + 3]) {
      const copy = await readFile(path);
      await truncate(path, length);
      const again = await open();
      expect([await has(again, 'kept'), await has(again, 'torn')]).toEqual([true, false]);
      await put(again, 'later', 2);
      await again.close();
      const third = await open();
      expect(await has(third, 'later')).toBe(true);
      await third.close();
      await writeFile(path, copy);
    }
  });

  it('refuses a journal damaged before its end, and leaves it as it is', async () => {
    const first = await open();
    await first.handle('CreateTable', TABLE);
    await put(first, 'a', 1);
    await put(first, 'b', 1);
    await first.close();
    const path = await onlyJournal();
    const damaged = (await readFile(path, 'utf8')).replace('"S":"a"', '"S":"x"');
    await writeFile(path, damaged);
    await expect(open()).rejects.toThrow('could not be read');
    expect(await readFile(path, 'utf8')).toBe(damaged);
  });

  it('compacts a long journal by itself, and reads a snapshot with its journal', async () => {
    const first = await open({ compactAfterBytes: 2_000 });
    await first.handle('CreateTable', TABLE);
    for (let index = 0; index < 100; index += 1) await put(first, String(index % 3), index);
    await first.close();
    const files = await readdir(dir);
    expect(files.filter((name) => name.startsWith('snapshot'))).toHaveLength(1);
    const second = await open();
    const scan = await second.handle('Scan', { TableName: 'things' });
    expect(scan).toMatchObject({ Count: 3 });
    expect(second.streamSince('things', '0')).toHaveLength(100);
    await second.close();
  });

  it('tells subscribers of a write only when it is on disk', async () => {
    const engine = await open();
    await engine.handle('CreateTable', TABLE);
    const seen: string[] = [];
    engine.subscribe('things', ({ keys }) => seen.push(JSON.stringify(keys['sk'])));
    const first = put(engine, 'first', 1);
    await Promise.resolve();
    const second = put(engine, 'second', 1);
    expect([seen, engine.streamSince('things', '0')]).toEqual([[], []]);
    await first;
    expect(seen).toEqual(['{"S":"first"}']);
    expect(engine.streamSince('things', '0')).toHaveLength(1);
    await second;
    expect(seen).toHaveLength(2);
    await engine.close();
  });

  it('ignores a snapshot that was never finished', async () => {
    const first = await open();
    await first.handle('CreateTable', TABLE);
    await put(first, 'a', 1);
    await first.close();
    await appendFile(join(dir, 'snapshot-000002.log.tmp'), 'half');
    const second = await open();
    expect(await has(second, 'a')).toBe(true);
    await second.close();
  });

  it('is alone in its directory', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow('uses this directory');
    await first.close();
    const second = await open();
    await second.close();
  });

  it('answers nobody once a write has failed', async () => {
    const engine = await open();
    await engine.handle('CreateTable', TABLE);
    await rm(dir, { recursive: true });
    await expect(engine.snapshot()).rejects.toThrow();
    await expect(put(engine, 'a', 1)).rejects.toThrow();
    await expect(has(engine, 'a')).rejects.toThrow();
    dir = await mkdtemp(join(tmpdir(), 'dynamodb-'));
  });
});

const act = async (engine: Engine, kind: string, sk: string, v: number, index: number): Promise<void> => {
  const Key = { pk: { S: 'p' }, sk: { S: sk } };
  const ofItem = { TableName: 'things', Key };
  switch (kind) {
    case 'put':
      await engine.handle('PutItem', { TableName: 'things', Item: thing(sk, v) });
      break;
    case 'update':
      await engine.handle('UpdateItem', {
        ...ofItem,
        UpdateExpression: 'ADD v :v',
        ExpressionAttributeValues: { ':v': { N: String(v) } },
      });
      break;
    case 'delete':
      await engine.handle('DeleteItem', ofItem);
      break;
    case 'transact':
      await engine.handle('TransactWriteItems', {
        ClientRequestToken: `token-${String(index)}`,
        TransactItems: [{ Put: { TableName: 'things', Item: thing('t', v) } }, { Delete: ofItem }],
      });
      break;
    case 'trim':
      await engine.trimStream('things', String(index));
      break;
    default:
      await engine.snapshot();
  }
};
