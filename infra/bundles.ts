import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { DEPLOYMENTS } from './deployments.ts';

const ROOT = join(import.meta.dirname, '..');

/** Parts in CommonJS ask for `require`, which a module does not have. */
const BANNER =
  "import{createRequire as _createRequire}from'node:module';const require=_createRequire(import.meta.url);";

/** Folders under `functions/` that are deployed, each once. */
const FOLDERS: readonly string[] = [...new Set(DEPLOYMENTS.map(({ folder }) => folder))];

const require = createRequire(import.meta.url);
/** What decision letters are set in: read from beside the bundle. */
const FACES = {
  'regular.woff': '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
  'bold.woff': '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff',
} as const;

/** Makes every function's bundle in one run: `<outdir>/<folder>/index.mjs`, with its map beside it. */
export const makeBundles = async (outdir: string): Promise<(folder: string) => string> => {
  await build({
    absWorkingDir: ROOT,
    entryPoints: FOLDERS.map((folder) => ({ in: `functions/${folder}/handler.ts`, out: `${folder}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    sourcemap: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    banner: { js: BANNER },
    logLevel: 'warning',
  });
  for (const [name, file] of Object.entries(FACES)) {
    mkdirSync(join(outdir, 'letters/fonts'), { recursive: true });
    copyFileSync(require.resolve(file), join(outdir, 'letters/fonts', name));
  }
  return (folder) => join(outdir, folder);
};
