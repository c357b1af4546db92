import { join } from 'node:path';
import type { Clock } from '@kt/kernel';
import type { Log } from '@kt/platform/log/log.ts';
import type { Platform } from '@kt/platform/platform.ts';
import { ulidSource } from '@kt/platform/ports/ids.ts';
import { testStringScanner } from '@kt/platform/ports/scanner.ts';
import { TABLES } from './contexts.ts';
import { fileObjects } from './file-objects.ts';
import { keyFiles } from './keys.ts';
import { openStorage } from './storage.ts';
import { localUploads } from './uploads/local-uploads.ts';

export const STAGE = 'local';

/** What a context needs, kept in one folder: the engine's journal, files, keys. */
export const openLocalPlatform = async (dir: string, clock: Clock, log: Log, origin: string) => {
  const { engine, db } = await openStorage(STAGE, TABLES, join(dir, 'tables'));
  const objects = fileObjects(join(dir, 'objects'));
  const { uploads, routes } = localUploads(origin, objects);
  const platform: Platform = {
    db,
    clock,
    ids: ulidSource(clock),
    log,
    objects,
    uploads,
    scanner: testStringScanner,
    ...keyFiles(join(dir, 'keys')),
  };
  return { engine, platform, uploadRoutes: routes };
};
