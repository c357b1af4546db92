import { join } from 'node:path';
import type { Clock } from '@kt/kernel';
import type { Log } from '@kt/platform/log/log.ts';
import type { Platform } from '@kt/platform/platform.ts';
import { ulidSource } from '@kt/platform/ports/ids.ts';
import { TABLES } from './contexts.ts';
import { fileObjects } from './file-objects.ts';
import { keyFiles } from './keys.ts';
import { openStorage } from './storage.ts';

export const STAGE = 'local';

/** What a context needs, kept in one folder: the engine's journal, files, keys. */
export const openLocalPlatform = async (dir: string, clock: Clock, log: Log) => {
  const { engine, db } = await openStorage(STAGE, TABLES, join(dir, 'tables'));
  const platform: Platform = {
    db,
    clock,
    ids: ulidSource(clock),
    log,
    objects: fileObjects(join(dir, 'objects')),
    ...keyFiles(join(dir, 'keys')),
  };
  return { engine, platform };
};
