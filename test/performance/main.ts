// `npm run bench`: what every reading of the APIs costs in storage, in a world and in one with ten times as much in it, and
// what an evaluation takes, what sending a referral takes and who gets the last place or euro; with `--full` also the opening of ten thousand tenders.
// One half of it alone: `npm run bench -- readings`, or `npm run bench -- acts`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Machine } from '@kt/local-platform/machine.ts';
import { signIn } from '@kt/local-platform/world/caller.ts';
import { OFFICIALS } from '@kt/local-platform/world/people.ts';
import { NEIGHBOUR } from '@kt/local-platform/world/the-area.ts';
import { openDoors } from '../guard/routes/apis.ts';
import { everyOperationOf, type Operation } from '../guard/routes/operations.ts';
import { ROOT } from '../run/root.ts';
import { type HalfSeason, openHalf } from '../worlds/kept.ts';
import { breaches, empty, type Measured, unmeasured } from './bars.ts';
import { type Cost, costOf } from './cost.ts';
import { measureEvaluation } from './evaluation/main.ts';
import { everyId, isOfKind } from './ids.ts';
import { type Bundle, multiply } from './multiply.ts';
import { findReading, knownIn, type Reading } from './readings.ts';
import { measureReferral } from './referral/main.ts';

const TIMES = 10;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const OF_A_PROVIDER = [
  'service',
  'request',
  'admission',
  'person',
  'mandate',
  'membership',
  'grant',
  'event',
  'agreement',
  'tender',
  'client',
  'referral',
  'period',
  'claim',
  'commitment',
  'payment',
  'evidence',
] as const;

/** Providers with all that hangs on them; systems, calls, runs, statements and the area's people by themselves. */
const bundlesOf = async (machine: Machine, { world }: HalfSeason): Promise<readonly Bundle[]> => {
  const never = new Set(['admin1', 'admin2', ...OFFICIALS.map(({ key }) => key)].map(world.personOf));
  const texts = (await dumpAll(machine.engine)).map(({ item }) => JSON.stringify(item));
  const every = [...new Set(texts.flatMap((text) => everyId(text).map(({ id }) => id)))];
  const each = (kind: Parameters<typeof isOfKind>[0], owns: Bundle['owns']): readonly Bundle[] =>
    every.filter((id) => isOfKind(kind, id)).map((root) => ({ root, owns, never }));
  return [
    ...each('organisation', OF_A_PROVIDER),
    ...each('system', ['category', 'event']),
    ...each('competition', ['event']),
    ...each('run', ['event']),
    ...each('statement', ['event']),
    ...[...never].map((root): Bundle => ({ root, owns: ['membership', 'grant', 'event'], never: new Set() })),
  ];
};

const findAll = async (machine: Machine, half: HalfSeason, operations: readonly Operation[]) => {
  const stored = await knownIn(machine);
  // The call under evaluation shows most of a call, and a bank entry that matches nothing is named nowhere else.
  const scored = stored.filter(({ competition }) => competition === half.evaluating);
  const known = [...scored, { exception: half.exception }, ...stored];
  const { officer } = half.neighbour;
  if (officer === undefined) throw new RangeError('nobody next door buys');
  const nextDoor = (await signIn(machine.origin, officer, 'officer', () => undefined)).actingFor(NEIGHBOUR.authority);
  const asked = { world: half.world, beside: [nextDoor], known };
  const readings: Reading[] = [];
  const unreached: string[] = [];
  for (const operation of operations) {
    const reading = await findReading(asked, operation);
    if (reading === undefined) unreached.push(operation.name);
    else readings.push(reading);
  }
  return { readings, unreached };
};

const costsOf = async (machine: Machine, readings: readonly Reading[]): Promise<readonly Cost[]> => {
  const costs: Cost[] = [];
  for (const one of readings) costs.push(await costOf(machine, one));
  return costs;
};

const measure = async (half: HalfSeason) => {
  const { machine } = half;
  // What the relay and the timers read of their own accord is no part of a reading.
  await machine.runner.stop();
  const { apis } = await openDoors();
  const operations = everyOperationOf(apis).filter(({ method, audience }) => method === 'GET' && audience !== 'auth');
  const { readings, unreached } = await findAll(machine, half, operations);
  const small = await costsOf(machine, readings);
  const rows = await multiply(machine, await bundlesOf(machine, half), TIMES - 1);
  const large = await costsOf(machine, readings);
  const measured = readings.flatMap(({ name, audience }, n): readonly Measured[] => {
    const [before, after] = [small[n], large[n]];
    return before === undefined || after === undefined ? [] : [{ name, audience, small: before, large: after }];
  });
  return { measured, unreached, rows };
};

const line = ({ name, audience, small, large }: Measured): string => {
  const pair = (of: keyof Cost) => `${String(small[of])} → ${String(large[of])}`.padEnd(14);
  return `${audience.padEnd(12)} ${name.padEnd(34)} ${pair('trips')} ${pair('units')} ${pair('rows')}`;
};

type Found = { readonly passed: number; readonly wrong: readonly string[]; readonly told?: object };

const readings = async (): Promise<Found> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-bench-'));
  const half = await openHalf({ dir });
  try {
    const { measured, unreached, rows } = await measure(half);
    say(`${'audience'.padEnd(12)} ${'reading'.padEnd(34)} ${'round trips'.padEnd(14)} ${'units'.padEnd(14)} rows`);
    for (const one of measured) say(line(one));
    say(
      `\n${String(TIMES)} times as much: ${String(rows)} rows written. Not reached: ${unreached.join(', ') || 'none'}.`,
    );
    const wrong = [...breaches(measured), ...empty(measured), ...unmeasured(unreached)];
    return { passed: measured.length, wrong, told: { measured, unreached } };
  } finally {
    await half.machine.close();
    rmSync(dir, { recursive: true, force: true });
  }
};

const acts = async (): Promise<Found> => {
  const evaluation = await measureEvaluation(process.argv.includes('--full'));
  const referral = await measureReferral();
  const lines = [...evaluation.lines, ...referral.lines];
  for (const text of lines) say(text);
  return { passed: lines.length, wrong: [...evaluation.wrong, ...referral.wrong] };
};

const PARTS = { readings, acts };
const [only = ''] = process.argv.slice(2).filter((word) => word in PARTS);
const found: Found[] = [];
for (const [name, part] of Object.entries(PARTS)) if (only === '' || only === name) found.push(await part());
const wrong = found.flatMap((one) => one.wrong);
for (const breach of wrong) say(`FAILED ${breach}`);
const tally = { passed: found.reduce((sum, { passed }) => sum + passed, 0), failed: wrong.length };
const TALLY = join(ROOT, `.cache/bench${only && `-${only}`}.json`);
mkdirSync(dirname(TALLY), { recursive: true });
writeFileSync(TALLY, JSON.stringify({ ...tally, told: found.map(({ told }) => told) }, undefined, 1));
say(`\n${String(tally.passed)} measured, ${String(tally.failed)} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;
