import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '@kt/dynamodb-embedded';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginAgain } from './begin-again.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'begin-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

describe('beginning again', () => {
  it('empties a data folder, and takes one that is not there', async () => {
    const engine = await createEngine({ now: () => 0, dir: join(dir, 'tables') });
    await engine.close();
    await mkdir(join(dir, 'mail'));
    await writeFile(join(dir, 'seeded'), '');
    await beginAgain(dir);
    expect(await readdir(dir)).toEqual([]);
    await beginAgain(join(dir, 'not-yet'));
  });

  it('touches nothing in a folder that holds something else', async () => {
    await mkdir(join(dir, 'mail'));
    await writeFile(join(dir, 'thesis.odt'), '');
    await expect(beginAgain(dir)).rejects.toThrow('is no data folder of the marketplace: it holds thesis.odt');
    expect(await readdir(dir)).toEqual(['mail', 'thesis.odt']);
  });

  it('touches nothing while the tables are in use', async () => {
    const engine = await createEngine({ now: () => 0, dir: join(dir, 'tables') });
    await expect(beginAgain(dir)).rejects.toThrow('uses this directory');
    expect(await readdir(dir)).toEqual(['tables']);
    await engine.close();
  });
});
