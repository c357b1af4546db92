import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';

const KEY = /^[\w-]+(\/[\w.-]+)*$/;

const pathOf = (dir: string, key: string): string => {
  if (!KEY.test(key) || key.includes('..')) throw new RangeError('not an object key');
  return join(dir, key);
};

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  const file = await open(temporary, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(temporary, path);
};

const readWhole = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Files in a folder, written whole and on disk before they count; the content type lies beside each. */
export const fileObjects = (dir: string): ObjectStore => ({
  put: async (key, bytes, contentType) => {
    await writeWhole(`${pathOf(dir, key)}.type`, Buffer.from(contentType));
    await writeWhole(pathOf(dir, key), bytes);
  },
  get: async (key) => {
    const bytes = await readWhole(pathOf(dir, key));
    const type = await readWhole(`${pathOf(dir, key)}.type`);
    return bytes && type ? { bytes, contentType: Buffer.from(type).toString() } : undefined;
  },
  remove: async (key) => {
    await rm(pathOf(dir, key), { force: true });
    await rm(`${pathOf(dir, key)}.type`, { force: true });
  },
});
