import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '@kt/platform/log/log.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { businessClock } from './clock.ts';
import { startMachine } from './machine.ts';
import { seedMark } from './seeded.ts';
import { seedWorld } from './world/seed.ts';

const DEFAULT_PORT = 4_600;
const dir = process.env['DATA_DIR'] ?? join(process.cwd(), '.data');
const port = Number(process.env['PORT'] ?? DEFAULT_PORT);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const seedOnce = async (machine: Awaited<ReturnType<typeof startMachine>>): Promise<void> => {
  if (machine.seeded()) return;
  say('Seeding the world of Ostrobothnia for the first time …');
  await seedWorld(
    machine,
    () => undefined,
    (done) => {
      say(`  ✓ ${done}`);
    },
  );
  machine.markSeeded();
};

const started = async (): Promise<void> => {
  // A seeding that was cut off left nothing of anybody's: it begins again, as a fresh one does.
  const isFresh = process.argv.includes('--fresh') || !seedMark(dir).seeded();
  if (isFresh) rmSync(dir, { recursive: true, force: true });
  const verbose = process.argv.includes('--log');
  const log = createLog((line) => verbose && say(line), systemClock.now);
  const machine = await startMachine({ dir, port, clock: businessClock(dir), log });
  await seedOnce(machine);
  say('');
  say(`Kumppanitori / Partnertorget is up:  ${machine.origin}`);
  say('Sign in as any of these (no passwords on this machine):');
  const groups = Map.groupBy(machine.personas.all(), ({ group }) => group ?? '');
  for (const [group, personas] of groups) {
    say(`  ${group}`);
    for (const { name, roles } of personas) say(`    ${name} – ${roles}`);
  }
  say('Stop with Ctrl-C. Everything is kept; `npm start -- --fresh` begins again.');
  const stop = (): void => {
    void machine.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

await started();
