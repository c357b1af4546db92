import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { Deployed } from './cloud.ts';
import type { Shift } from './shifted-time.ts';

const THREAD = join(import.meta.dirname, 'function-thread.ts');

const zSaid = z.union([
  z.strictObject({ ready: z.literal(true) }),
  z.strictObject({ id: z.int(), failed: z.string() }),
  z.strictObject({ id: z.int(), answer: z.unknown() }),
]);

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };
type Running = { readonly call: (event: unknown) => Promise<unknown>; readonly stop: () => Promise<unknown> };

export type FunctionsDeps = {
  readonly deployed: readonly Deployed[];
  /** Where the cloud's services answer. */
  readonly endpoint: string;
  /** What a template leaves to the place where it is deployed: our origin, the issuer. */
  readonly here: Readonly<Record<string, string>>;
  readonly shift: Shift;
  /** Each line that a function logs. */
  readonly told: (line: string) => void;
  /** Told of each call. */
  readonly invoked: (name: string) => void;
};

const ERA = { AWS_REGION: 'eu-north-1', AWS_EC2_METADATA_DISABLED: 'true', NODE_OPTIONS: '' };

const environmentOf = ({ name, environment }: Deployed, { endpoint, here }: FunctionsDeps) => ({
  ...environment,
  ...Object.fromEntries(Object.entries(here).filter(([key]) => key in environment)),
  ...ERA,
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: name,
  AWS_SECRET_ACCESS_KEY: name,
});

/** Starts a thread and resolves when its bundle has read its environment. */
const start = async (one: Deployed, deps: FunctionsDeps): Promise<Running> => {
  const waiting = new Map<number, Waiting>();
  const env = environmentOf(one, deps);
  const worker = new Worker(THREAD, {
    env,
    workerData: { bundle: one.bundle, shift: deps.shift.buffer },
    stdout: true,
    name: one.name,
  });
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (line.startsWith('{')) deps.told(line);
  });
  let calls = 0;
  const settle = (message: unknown): void => {
    const said = zSaid.parse(message);
    if ('ready' in said) return;
    const call = waiting.get(said.id);
    waiting.delete(said.id);
    if ('failed' in said) call?.reject(new Error(`${one.name}: ${said.failed}`));
    else call?.resolve(said.answer);
  };
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve()).once('error', reject);
  });
  worker.on('message', settle).on('error', (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  return {
    call: (event) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        worker.postMessage({ id: calls, event });
      }),
    stop: () => worker.terminate(),
  };
};

/** The deployed functions, each started at its first call. */
export const runFunctions = (deps: FunctionsDeps) => {
  const running = new Map<string, Promise<Running>>();
  const runningOf = (name: string): Promise<Running> => {
    const known = running.get(name);
    if (known !== undefined) return known;
    const one = deps.deployed.find((deployed) => deployed.name === name);
    if (one === undefined) throw new RangeError(`no function is called ${name}`);
    const started = start(one, deps);
    running.set(name, started);
    return started;
  };
  return {
    /** @throws what the function threw. */
    invoke: async (name: string, event: unknown): Promise<unknown> => {
      deps.invoked(name);
      return (await runningOf(name)).call(event);
    },
    stop: async (): Promise<void> => {
      await Promise.all(Array.from(running.values(), async (one) => (await one).stop()));
    },
  };
};
export type Functions = ReturnType<typeof runFunctions>;
