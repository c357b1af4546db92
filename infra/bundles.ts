import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { DEPLOYMENTS } from './deployments.ts';
import { LETTER_FACES } from './letter-faces.ts';

const ROOT = join(import.meta.dirname, '..');

/** Parts in CommonJS ask for `require`, which a module does not have. */
const BANNER =
  "import{createRequire as _createRequire}from'node:module';const require=_createRequire(import.meta.url);";

/** Folders under `functions/` that are deployed, each once. */
const FOLDERS: readonly string[] = [...new Set(DEPLOYMENTS.map(({ folder }) => folder))];

const require = createRequire(import.meta.url);

const CATALOGUE = /packages[\\/]words[\\/](?:fi|sv|en)[\\/][\w-]+\.json$/;

/** What events, states, rules and kinds are called is read in pages alone: no function says it, and none carries it. */
const UNSAID =
  /^(?:event|state|rule|rule_profile|step|evidence|distance_group|identity|outcomes|exception|payment|account|stage|mark|holiday)\./;
const wordsSaid: Plugin = {
  name: 'words-said',
  setup: (bundling) => {
    bundling.onLoad({ filter: CATALOGUE }, ({ path }) => {
      const texts = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
      const said = texts.filter(([key]) => !UNSAID.test(key));
      return { contents: JSON.stringify(Object.fromEntries(said)), loader: 'json' };
    });
  },
};

/** Where people at their own machine are signed in: a function has its credentials from Lambda, in its environment. */
const PEOPLES = /^@aws-sdk\/credential-provider-(?:sso|ini|process|web-identity|login)$/;
const NOT_HERE = "throw new Error('no credentials in the environment of the function')";
const noPeoplesCredentials: Plugin = {
  name: 'no-peoples-credentials',
  setup: (bundling) => {
    bundling.onResolve({ filter: PEOPLES }, ({ path }) => ({ path, namespace: 'not-here' }));
    bundling.onLoad({ filter: /.*/, namespace: 'not-here' }, () => ({ contents: NOT_HERE }));
  },
};

/** XML alone is written and read: what its library takes for YAML stays away. */
const noYaml: Plugin = {
  name: 'no-yaml',
  setup: (bundling) => {
    bundling.onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'no-yaml' }));
    bundling.onLoad({ filter: /.*/, namespace: 'no-yaml' }, () => ({ contents: 'module.exports = {}' }));
  },
};

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
    plugins: [wordsSaid, noPeoplesCredentials, noYaml],
    logLevel: 'warning',
  });
  // What letters are set in is read from beside the bundle.
  mkdirSync(join(outdir, 'letters/fonts'), { recursive: true });
  for (const { name, installed } of LETTER_FACES) {
    copyFileSync(require.resolve(installed), join(outdir, 'letters/fonts', name));
  }
  return (folder) => join(outdir, folder);
};
