import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = import.meta.dirname;
const DIST = join(ROOT, '../dist-panel');
const SOURCES = [
  'web/panel/*',
  'web/src/shared/format/format.ts',
  'packages/words/*/local.json',
  'packages/kernel/*.ts',
];

const newest = (): number =>
  Math.max(
    ...globSync(SOURCES, { cwd: join(ROOT, '../..') }).map((path) => statSync(join(ROOT, '../..', path)).mtimeMs),
  );

const isFresh = (): boolean => {
  const built = join(DIST, 'panel.js');
  return existsSync(built) && statSync(built).mtimeMs > newest();
};

/** Builds the bar of one machine unless it is newer than its sources; apart from the application, so that nothing of it is deployed. */
export const buildPanel = async (): Promise<void> => {
  if (isFresh()) return;
  await build({
    configFile: false,
    root: ROOT,
    cacheDir: join(ROOT, '../../.cache/vite-panel'),
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: DIST,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(ROOT, 'panel.ts'),
        output: { entryFileNames: 'panel.js', assetFileNames: 'panel[extname]' },
      },
    },
  });
};

if (import.meta.main) await buildPanel();
