import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from './index.ts';
import { TABLE, thing } from './things.fixture.ts';

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url));
const ROUNDS = 3;
const WRITERS = 8;
const WRITES_BEFORE_KILL = 40;

type Served = { readonly client: DynamoDBClient; readonly kill: () => Promise<void> };

const serve = async (dir: string, children: ChildProcess[]): Promise<Served> => {
  const child = spawn(process.execPath, [SERVE, '--port', '0', '--dir', dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (bytes: Buffer) => {
      resolve(bytes.toString('utf8'));
    });
  });
  const endpoint = /http:\/\/[\d.:]+/.exec(line)?.[0] ?? '';
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ region: 'eu-north-1', endpoint, credentials, maxAttempts: 1 });
  return {
    client,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};

describe('a server that is killed', { timeout: 60_000 }, () => {
  let dir: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'dynamodb-'));
    const engine = await createEngine({ now: () => 0, dir });
    await engine.handle('CreateTable', TABLE);
    await engine.close();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(dir, { recursive: true });
  });

  it('has every write it answered for, and whole transactions only', async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { client, kill } = await serve(dir, children);
      await expect(createEngine({ now: () => 0, dir })).rejects.toThrow('uses this directory');
      let answered = 0;
      let killed: Promise<void> | undefined;
      const noted = (...names: readonly string[]): void => {
        for (const name of names) acknowledged.add(name);
        answered += 1;
        if (answered >= WRITES_BEFORE_KILL) killed ??= kill();
      };
      const write = async (writer: number): Promise<void> => {
        for (let count = 0; killed === undefined; count += 1) {
          const name = `${String(round)}-${String(writer)}-${String(count)}`;
          const pair = [`${name}-a`, `${name}-b`].map((sk) => ({ Put: { TableName: 'things', Item: thing(sk, 1) } }));
          await client.send(new PutItemCommand({ TableName: 'things', Item: thing(name, count) }));
          noted(name);
          await client.send(new TransactWriteItemsCommand({ TransactItems: pair }));
          noted(`${name}-a`, `${name}-b`);
        }
      };
      await Promise.allSettled(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
      await killed;
      client.destroy();
    }
    const engine = await createEngine({ now: () => 0, dir });
    const stored = new Set(
      engine
        .streamSince('things', '0')
        .map((record) => record.keys['sk'])
        .map((sk) => (sk !== undefined && 'S' in sk ? sk.S : '')),
    );
    expect([...acknowledged].filter((name) => !stored.has(name))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * WRITES_BEFORE_KILL);
    const halves = [...stored].filter((name) => name.endsWith('-a') && !stored.has(name.replace(/a$/, 'b')));
    expect(halves).toEqual([]);
    await engine.close();
  });
});
