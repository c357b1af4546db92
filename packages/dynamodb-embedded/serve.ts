import { parseArgs } from 'node:util';
import { createEngine } from './engine.ts';
import { listen } from './http.ts';

const SWEEP_MS = 60_000;

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8000' }, dir: { type: 'string' } },
});

const engine = await createEngine({
  now: Date.now,
  ...(values.dir === undefined ? {} : { dir: values.dir }),
});
const server = await listen(engine, Number(values.port));
process.stdout.write(
  `DynamoDB engine at ${server.endpoint}, ${values.dir === undefined ? 'in memory' : `data in ${values.dir}`}\n`,
);

const sweeper = setInterval(() => {
  engine.sweepExpired().catch((error: unknown) => {
    process.stderr.write(`expiry failed: ${String(error)}\n`);
  });
}, SWEEP_MS);

const stop = async (): Promise<void> => {
  clearInterval(sweeper);
  await server.close();
  await engine.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
