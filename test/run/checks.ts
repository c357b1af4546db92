import { join } from 'node:path';
import { type Check, ownTally, vitestTally } from './check.ts';
import { lintShares } from './lint-shares.ts';
import { ROOT } from './root.ts';

const REPORT = join(ROOT, '.cache/vitest.json');
const PAGES = join(ROOT, '.cache/pages.json');
const READS = join(ROOT, '.cache/reads.json');
const ESLINT = 'node_modules/eslint/bin/eslint.js';
const LINT_OPTIONS = ['--max-warnings=0', '--no-error-on-unmatched-pattern'];
const LINT_HEAP_MB = '6144';
const npm = process.env['npm_execpath'];
const [npmCommand, npmArgs] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];

/** Everything that `npm test` runs, longest first: the tests have one lane, all else the other. A new check is one line. */
export const checks = (): readonly Check[] => [
  {
    name: 'tests',
    command: 'vitest',
    args: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${REPORT}`],
    tally: vitestTally(REPORT),
  },
  ...lintShares(4).map(
    (folders, i): Check => ({
      name: `lint ${String(i + 1)}`,
      // The compiler's view of a share with the template library in it is larger than Node's usual heap.
      command: 'node',
      args: [`--max-old-space-size=${LINT_HEAP_MB}`, ESLINT, ...LINT_OPTIONS, ...folders],
    }),
  ),
  { name: 'build', command: 'node', args: ['test/browser/application.ts'], first: true },
  { name: 'pages', command: 'node', args: ['test/pages/main.ts', '--once'], tally: ownTally(PAGES) },
  { name: 'bench', command: 'node', args: ['test/performance/main.ts'], tally: ownTally(READS) },
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json', '--pretty', 'false'] },
  { name: 'types browser', command: 'tsc', args: ['-p', 'test', '--pretty', 'false'] },
  { name: 'types web', command: 'tsc', args: ['-p', 'web/tsconfig.json', '--pretty', 'false'] },
  { name: 'infra', command: 'tsc', args: ['-p', 'infra', '--pretty', 'false'] },
  { name: 'imports', command: 'depcruise', args: ['packages', 'functions', 'infra', 'web', 'test'] },
  { name: 'unused', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
  { name: 'format', command: 'biome', args: ['ci', '--colors=off', '--max-diagnostics=50'] },
  { name: 'picture', command: 'node', args: ['test/guard/picture.ts', '--check'] },
  { name: 'openapi', command: 'node', args: ['test/guard/openapi.ts', '--check'] },
  { name: 'lockfile', command: npmCommand, args: [...npmArgs, 'ci', '--dry-run', '--no-audit', '--no-fund'] },
];
