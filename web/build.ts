import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { WEB_DIST, WEB_MANIFEST } from './paths.ts';

const ROOT = join(import.meta.dirname, '..');
const STAMP = join(ROOT, '.cache/web.stamp');
const MANIFEST = '.vite/manifest.json';

const SOURCES = [
  'web/{src,public,panel}/**/*',
  'web/*.{ts,html,json}',
  'packages/words/*/*.json',
  'packages/{kernel,terms}/*.ts',
  'packages/*/{wire.ts,domain/*.ts,sealing/*.ts}',
  'package-lock.json',
];

const sourceHash = (): string => {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const file = join(ROOT, path);
    if (/\.\w+$/.test(path)) hash.update(path).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** Whatever the caller runs as (a test runner sets `test`): what is built is what is deployed, without React's checks. */
const asDeployed = async (work: () => Promise<unknown>): Promise<void> => {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
};

const putInPlace = (built: string): void => {
  renameSync(join(built, MANIFEST), WEB_MANIFEST);
  rmSync(join(built, dirname(MANIFEST)), { recursive: true });
  rmSync(WEB_DIST, { recursive: true, force: true });
  try {
    renameSync(built, WEB_DIST);
  } catch (error) {
    // Another build of the same sources was faster.
    if (!existsSync(join(WEB_DIST, 'index.html'))) throw error;
    rmSync(built, { recursive: true });
  }
};

/** Builds the web application into `WEB_DIST` unless it was built from these very sources. `true` when it built. */
export const buildWeb = async (): Promise<boolean> => {
  const wanted = sourceHash();
  const isBuilt = [join(WEB_DIST, 'index.html'), WEB_MANIFEST, STAMP].every((file) => existsSync(file));
  const isFresh = isBuilt && readFileSync(STAMP, 'utf8') === wanted;
  if (isFresh) return false;
  mkdirSync(dirname(STAMP), { recursive: true });
  // Built aside and moved when whole: a server that gives out the former one is never caught in between.
  const aside = mkdtempSync(join(dirname(STAMP), 'web-build-'));
  const options = { outDir: aside, emptyOutDir: true, manifest: MANIFEST };
  await asDeployed(() => build({ configFile: join(ROOT, 'web/vite.config.ts'), logLevel: 'error', build: options }));
  putInPlace(aside);
  writeFileSync(STAMP, wanted);
  return true;
};

if (import.meta.main) process.stdout.write((await buildWeb()) ? 'web: built\n' : 'web: built already\n');
