// Runs on any Node >= 20: installs what the lockfile says when it has changed, then hands over to the pinned Node 24.
// Usage: node bootstrap.mjs <file.ts> [arguments…]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = '24';
const root = dirname(fileURLToPath(import.meta.url));
const stamp = join(root, 'node_modules', '.installed');
const windows = process.platform === 'win32';

/** @type {(reason: string) => never} */
const fail = (reason) => {
  process.stderr.write(`bootstrap: ${reason}\n`);
  process.exit(1);
};

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
const installedHash = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : '');
const writeStamp = () => {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${lockHash()}\n`);
};

/** npm's own script: from the npm that called us, beside this Node, or the first `npm` on the PATH. */
const findNpm = () => {
  const beside = dirname(process.execPath);
  const fromPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => existsSync(join(folder, 'npm')))
    .flatMap((folder) => [realpathSync(join(folder, 'npm')), join(folder, 'node_modules/npm/bin/npm-cli.js')]);
  const candidates = [
    process.env['npm_execpath'] ?? '',
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    ...fromPath,
  ];
  return candidates.find((path) => /npm-cli\.(c|m)?js$/.test(path) && existsSync(path));
};

const install = () => {
  const npm = findNpm();
  if (npm === undefined)
    return fail('npm was not found: start with `npm start` or `npm test`, or put npm on the PATH.');
  process.stderr.write('bootstrap: installing what package-lock.json names (about a minute)…\n');
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail(`npm ci ended with code ${String(status)}; nothing was started.`);
  writeStamp();
};

/** The pinned Node; where none is published for this machine, the Node we run on if it is new enough. */
const findNode = () => {
  const platform = windows ? 'win' : process.platform;
  const own = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= Number(NEEDED_MAJOR)) return process.execPath;
  const machine = `${process.platform} ${process.arch}`;
  return fail(
    `Node ${NEEDED_MAJOR} is not in the registry for ${machine}, and this is ${process.version}: install Node ${NEEDED_MAJOR}.`,
  );
};

/** @type {(file: string, passedOn: readonly string[]) => void} */
const run = (file, passedOn) => {
  const node = findNode();
  const PATH = [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  // What Node made of a source is kept for the next process that reads it: each starts about a second sooner.
  const kept = { NODE_COMPILE_CACHE: join(root, '.cache/node') };
  const child = spawn(node, [file, ...passedOn], { stdio: 'inherit', env: { ...kept, ...process.env, PATH } });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (cause) => fail(`could not start ${node}: ${cause.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
};

const [file, ...passedOn] = process.argv.slice(2);
if (file === undefined) {
  fail('name the file to run, e.g. `node bootstrap.mjs test/run.ts`.');
} else if (file === '--stamp') {
  // npm calls this after it has changed node_modules, so that a fresh `npm install` is not installed once more.
  writeStamp();
} else {
  if (installedHash() !== lockHash()) install();
  run(file, passedOn);
}
