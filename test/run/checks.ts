import { join } from 'node:path';
import { type Check, ownTally, vitestTally } from './check.ts';
import { PROGRAMS } from './programs.ts';
import { ROOT } from './root.ts';

const REPORT = join(ROOT, '.cache/vitest.json');
const JOURNEYS = join(ROOT, '.cache/journeys.json');
const PAGES = join(ROOT, '.cache/pages.json');
/** A program with the template library in it is larger than Node's usual heap. */
const CODE_HEAP_MB = '4096';
const npm = process.env['npm_execpath'];
const [npmCommand, npmArgs] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];

const vitest = (name: string, project: string, report: string): Check => ({
  name,
  command: 'vitest',
  args: ['run', `--project=${project}`, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  tally: vitestTally(report),
});

/** Types and lint of what a configuration names. */
const code = (name: keyof typeof PROGRAMS): Check => {
  const tally = join('.cache', `${name.replace(' ', '-')}.json`);
  return {
    name,
    command: 'node',
    args: [`--max-old-space-size=${CODE_HEAP_MB}`, 'test/run/code.ts', PROGRAMS[name], tally],
    tally: ownTally(join(ROOT, tally)),
  };
};

/** One half of the bench, in a process of its own. */
const bench = (half: 'readings' | 'acts'): Check => ({
  name: `bench ${half}`,
  command: 'node',
  args: ['test/performance/main.ts', half],
  tally: ownTally(join(ROOT, `.cache/bench-${half}.json`)),
});

/**
 * Everything that `npm test` runs. The tests have one lane from the beginning; what waits for a browser more than it reckons
 * goes beside a program of the compiler, so three lanes fill two cores, and the two programs, which need the most memory,
 * come one after the other. What takes one core and not long comes last, the bench in two halves, so that none stands idle at
 * the end. A new check is one line.
 */
export const checks = (): readonly Check[] => [
  { name: 'build', command: 'node', args: ['test/browser/application.ts'], first: true },
  vitest('tests', '!journeys', REPORT),
  code('code browser'),
  vitest('journeys', 'journeys', JOURNEYS),
  { name: 'pages', command: 'node', args: ['test/pages/main.ts', '--once'], tally: ownTally(PAGES) },
  code('code'),
  bench('readings'),
  bench('acts'),
  { name: 'imports', command: 'depcruise', args: ['packages', 'functions', 'infra', 'web', 'test'] },
  { name: 'unused', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
  { name: 'format', command: 'biome', args: ['ci', '--colors=off', '--max-diagnostics=50'] },
  { name: 'picture', command: 'node', args: ['test/guard/picture.ts', '--check'] },
  { name: 'openapi', command: 'node', args: ['test/guard/openapi.ts', '--check'] },
  { name: 'lockfile', command: npmCommand, args: [...npmArgs, 'ci', '--dry-run', '--no-audit', '--no-fund'] },
];
