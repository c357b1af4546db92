import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import type { Check, Outcome } from './check.ts';
import { ROOT } from './root.ts';

const LONGEST_MS = 30 * 60_000;
const PATH = [dirname(process.execPath), join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);

/** Programs under way, so that an interrupted run leaves none behind. */
export const running = new Set<ChildProcess>();

/** Runs one check to its end; what it printed is kept, not shown. */
const execute = (check: Check): Promise<Outcome> =>
  new Promise((resolve) => {
    const start = performance.now();
    const chunks: Buffer[] = [];
    const child = spawn(check.command, check.args, {
      cwd: ROOT,
      env: { ...process.env, PATH, FORCE_COLOR: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_MS,
      shell: process.platform === 'win32',
    });
    running.add(child);
    const end = (ok: boolean, note = ''): void => {
      running.delete(child);
      const output = `${Buffer.concat(chunks).toString()}${note}`;
      resolve({ check, ok, seconds: (performance.now() - start) / 1000, output });
    };
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', ({ message }) => end(false, `could not start ${check.command}: ${message}\n`));
    child.on('close', (code, signal) => end(code === 0, signal === null ? '' : `\nended by ${signal}\n`));
  });

/** Runs the checks with at most `width` at a time, in the given order, and tells of each as it ends. */
export const inPool = async (
  list: readonly Check[],
  width: number,
  told: (outcome: Outcome, left: number) => void,
): Promise<readonly Outcome[]> => {
  const waiting = [...list];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await execute(next);
      outcomes.push(outcome);
      told(outcome, list.length - outcomes.length);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return outcomes;
};
