import { join } from 'node:path';
import { createLog } from '@kt/platform/log/log.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { buildWeb } from '@kt/web/build.ts';
import { buildPanel } from '@kt/web/panel/build.ts';
import { catalogue } from '@kt/words';
import { beginAgain } from './begin-again.ts';
import { businessClock } from './clock.ts';
import type { Persona } from './identity/persona.ts';
import { type Machine, startMachine } from './machine.ts';
import { seedMark } from './seeded.ts';
import { openSynth } from './synth/open-synth.ts';
import { troubleOnly } from './trouble.ts';
import { seedNeighbour } from './world/neighbour.ts';
import { seedWorld } from './world/seed.ts';

const DEFAULT_PORT = 4_600;
/** Runs what a synthesis deploys instead of the source. */
const synth = process.argv.includes('--synth');
const dir = process.env['DATA_DIR'] ?? join(process.cwd(), synth ? '.data-synth' : '.data');
const port = Number(process.env['PORT'] ?? DEFAULT_PORT);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const seedOnce = async (machine: Machine): Promise<void> => {
  if (machine.seeded()) return;
  say('Seeding the world of Ostrobothnia for the first time …');
  const told = (done: string): void => {
    say(`  ✓ ${done}`);
  };
  const world = await seedWorld(machine, () => undefined, told);
  await seedNeighbour(machine, world, told);
  machine.markSeeded();
};

const roleNames = (roles: string): string =>
  roles
    .split(', ')
    .map((role) => catalogue('en')[`role.${role}`] ?? role)
    .join(', ');

const sayPersona = ({ name, organisation, roles }: Persona): void => {
  say(`    ${name.padEnd(20)} ${roleNames(roles)}${organisation === undefined ? '' : `, ${organisation}`}`);
};

const welcome = ({ origin, personas, deadLetters }: Machine): void => {
  say('\nThe people of this machine, all invented; the sign-in page has each of them as a button, without passwords:');
  for (const [group, members] of Map.groupBy(personas.all(), (one) => one.group ?? '')) {
    say(`  ${group}`);
    members.forEach(sayPersona);
  }
  const letters = deadLetters.length;
  if (letters > 0)
    say(`\n${String(letters)} dead letters wait, see docs/runbooks/relay-dead-letter.md: ${origin}/local/dead-letters`);
  say(`\nKumppanitori / Partnertorget is up:  ${origin}`);
  say('Open that address in a browser. Stop with Ctrl-C; everything is kept. `npm start -- --fresh` begins again.');
};

const started = async (): Promise<void> => {
  if (await buildWeb()) say('Built the web application.');
  await buildPanel();
  // A seeding that was cut off left nothing of anybody's: it begins again, as a fresh one does.
  if (process.argv.includes('--fresh') || !seedMark(dir).seeded()) await beginAgain(dir);
  const told = process.argv.includes('--log') ? say : troubleOnly(complain);
  const log = createLog(told, systemClock.now);
  const machine = synth
    ? await openSynth({ dir, port, cdkOut: join(process.cwd(), '.cache/synth'), log, told })
    : await startMachine({ dir, port, clock: businessClock(dir), log });
  await seedOnce(machine);
  welcome(machine);
  const stop = (): void => {
    void machine.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

/** What the person at the terminal can do about it; `undefined` for our own faults, which show themselves whole. */
const advice = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Port ${String(port)} is in use. Choose another: PORT=${String(port + 1)} npm start`;
  if ('code' in error && error.code === 'ERR_SOCKET_BAD_PORT') return 'PORT is not the number of a port.';
  if (error.message.includes('uses this directory'))
    return `A marketplace is already running on ${dir}. Stop it, or choose another folder with DATA_DIR.`;
  if (error.message.includes('is no data folder')) return `${error.message}. Nothing was removed.`;
  return undefined;
};

try {
  await started();
} catch (error) {
  const told = advice(error);
  if (told === undefined) throw error;
  complain(told);
  process.exit(1);
}
