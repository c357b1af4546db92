import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { ROOT } from '../run/root.ts';

const LOCAL = join(ROOT, 'packages/local-platform');
const zAddress = z.looseObject({ port: z.int() });

/** A port that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = zAddress.parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
};

/** The marketplace as `npm start` runs it, in a process of its own. */
export type Running = {
  /** Everything printed so far. */
  readonly said: () => string;
  /** Resolves when a printed text appears; rejects when the process ends without it. */
  readonly until: (line: string) => Promise<void>;
  /** As `kill -9` does, or by the wish to stop; resolves when the process is gone. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
};

export const startOn = (dir: string, port: number): Running => {
  const env = { ...process.env, DATA_DIR: dir, PORT: String(port) };
  const child = spawn(process.execPath, [join(LOCAL, 'start.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let heard = '';
  const hear = (bytes: Buffer): void => {
    heard += bytes.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const until = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (heard.includes(line)) resolve();
      };
      look();
      child.stdout.on('data', look);
      child.once('exit', () => {
        reject(new Error(`it ended before “${line}”:\n${heard}`));
      });
    });
  const end: Running['end'] = async (signal) => {
    child.kill(signal);
    await ended;
  };
  return { said: () => heard, until, end };
};

/** Runs one of the project's scripts to its end. */
export const run = async (
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said = await text(child.stdout);
  await ended;
  return { code: child.exitCode, said };
};

/** Runs `npm run verify` on a data folder. */
export const verify = (dir: string) => run(join(LOCAL, 'verify.ts'), dir);
