import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/root.ts';

/** Every Finnish text by its key: the pages' own too, which no server carries. */
export const TEXTS: ReadonlyMap<string, string> = new Map(
  globSync('packages/words/fi/*.json', { cwd: ROOT }).flatMap((path) =>
    Object.entries(JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Readonly<Record<string, string>>),
  ),
);
