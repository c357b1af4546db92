import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '@kt/dynamodb-embedded';

/** Everything that a data folder holds; `stream-places.json` is of an earlier version. */
const OURS: ReadonlySet<string> = new Set([
  'tables',
  'objects',
  'keys',
  'mail',
  'identity.json',
  'personas.json',
  'dead-letters.json',
  'clock-offset-ms',
  'seeded',
  'stream-places.json',
]);

const contentOf = (dir: string): readonly string[] => (existsSync(dir) ? readdirSync(dir) : []);

/** Takes the tables' lock and lets it go: throws while another process has them open. */
const mustBeFree = async (dir: string): Promise<void> => {
  const tables = join(dir, 'tables');
  if (!existsSync(tables)) return;
  const engine = await createEngine({ now: Date.now, dir: tables });
  await engine.close();
};

/**
 * Empties a data folder so that its world can be seeded from the start.
 * @throws Error for a folder that holds anything else than a marketplace, or that another process uses: nothing is removed.
 */
export const beginAgain = async (dir: string): Promise<void> => {
  const content = contentOf(dir);
  const foreign = content.find((name) => !OURS.has(name.replace(/\.new$/, '')));
  if (foreign !== undefined) throw new Error(`${dir} is no data folder of the marketplace: it holds ${foreign}`);
  await mustBeFree(dir);
  for (const name of content) rmSync(join(dir, name), { recursive: true, force: true });
};
