import { type SpawnOptions, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../run/root.ts';

// A small clone with a stand-in for npm, so that nothing is installed for real.
const HOUSE = join(ROOT, `.cache/bootstrap-${String(process.pid)}`);
const NPM = join(HOUSE, 'npm-cli.js');
const STAMP = join(HOUSE, 'node_modules/.installed');
const CALLS = join(HOUSE, 'calls');

type Ended = { readonly code: number | null; readonly output: string };
const start = (args: readonly string[], options: SpawnOptions = {}) =>
  spawn(process.execPath, ['bootstrap.mjs', ...args], {
    cwd: HOUSE,
    env: { ...process.env, npm_execpath: NPM },
    ...options,
  });
const ended = (child: ReturnType<typeof start>): Promise<Ended> =>
  new Promise((resolve) => {
    let output = '';
    const take = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('close', (code) => resolve({ code, output }));
  });
const run = (...args: readonly string[]): Promise<Ended> => ended(start(args));
const npmCalls = (): readonly string[] => (existsSync(CALLS) ? readFileSync(CALLS, 'utf8').trim().split('\n') : []);
const npmEndsWith = (code: number): void =>
  writeFileSync(
    NPM,
    `require('node:fs').appendFileSync(${JSON.stringify(CALLS)}, process.argv.slice(2).join(' ') + '\\n'); process.exit(${String(code)});`,
  );

beforeEach(() => {
  rmSync(HOUSE, { recursive: true, force: true });
  mkdirSync(HOUSE, { recursive: true });
  copyFileSync(join(ROOT, 'bootstrap.mjs'), join(HOUSE, 'bootstrap.mjs'));
  writeFileSync(join(HOUSE, 'package-lock.json'), '{"lockfileVersion":3}');
  writeFileSync(join(HOUSE, 'package.json'), '{}');
  writeFileSync(
    join(HOUSE, 'tells.ts'),
    'const args: string[] = process.argv.slice(2); console.log("ran", ...args); process.exit(7);',
  );
  npmEndsWith(0);
});
afterAll(() => rmSync(HOUSE, { recursive: true, force: true }));

describe('the bootstrap', () => {
  it('installs in a fresh clone, then runs the file with its arguments and exit code', async () => {
    const { code, output } = await run('tells.ts', 'types', '--all');
    expect(npmCalls()).toHaveLength(1);
    expect(npmCalls()[0]).toMatch(/^ci /);
    expect(output).toContain('ran types --all');
    expect(code).toBe(7);
  });

  it('installs once for one lockfile, and again for another', async () => {
    await run('tells.ts');
    await run('tells.ts');
    expect(npmCalls()).toHaveLength(1);
    writeFileSync(join(HOUSE, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
    await run('tells.ts');
    expect(npmCalls()).toHaveLength(2);
  });

  it('starts nothing when the installation fails, and tries again the next time', async () => {
    npmEndsWith(3);
    const { code, output } = await run('tells.ts');
    expect(code).toBe(1);
    expect(output).toContain('npm ci ended with code 3');
    expect(output).not.toContain('ran');
    expect(existsSync(STAMP)).toBe(false);
  });

  it('takes the word of npm that everything is installed', async () => {
    await run('--stamp');
    await run('tells.ts');
    expect(npmCalls()).toEqual([]);
  });

  it('says what it needs when called without a file', async () => {
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain('name the file to run');
  });

  it('passes a signal on and waits for the end', async () => {
    const waits = 'process.on("SIGTERM", () => process.exit(9)); setInterval(() => {}, 1000); console.log("up");';
    writeFileSync(join(HOUSE, 'waits.ts'), waits);
    const child = start(['waits.ts']);
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    expect((await ended(child)).code).toBe(9);
  });
});
