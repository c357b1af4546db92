import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@kt/kernel';
import { TABLES } from '@kt/local-platform/contexts.ts';
import { dumpAll } from '@kt/local-platform/dump.ts';
import { STAGE } from '@kt/local-platform/local-platform.ts';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import { seedWorld, type World } from '@kt/local-platform/world/seed.ts';
import { tableName } from '@kt/platform/db/table.ts';
import { createLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { openDoors } from '../guard/routes/apis.ts';
import { everyOperationOf } from '../guard/routes/operations.ts';
import { checkInvariants, type Invariants } from '../invariants/check-invariants.ts';
import type { Answer, Canary, Replay } from '../invariants/observed.ts';
import { findReading, knownIn } from '../performance/readings.ts';
import { agreeing } from './agreeing.ts';
import { BIDS } from './bid.ts';
import { buying } from './buying.ts';
import { changingMinds, LEYLA, LEYLA_FORGOTTEN } from './changing-minds.ts';
import type { Seen } from './examples.ts';
import { joining } from './joining.ts';
import { machineReads } from './machine-reads.ts';
import { partnering } from './partnering.ts';
import { refusals } from './refusals.ts';
import { replays } from './replays.ts';
import { results } from './results.ts';
import { openSeason, type Season, type Step } from './season.ts';
import { serving, WRITTEN } from './serving.ts';
import { confirming, showing } from './showing.ts';
import { signing } from './signing.ts';
import { buyingSmall } from './small-purchase.ts';
import { type Money, totalsOf } from './totals.ts';

export const START = instant('2026-01-07T08:00:00.000Z');

type Told = {
  readonly steps: Step[];
  readonly answers: Answer[];
  readonly calls: Seen[];
  readonly logLines: string[];
};
export type Story = {
  readonly steps: readonly Step[];
  readonly totals: Money;
  readonly invariants: Invariants;
  /** Which contexts' tables were written together in one transaction, in every combination that occurred. */
  readonly crossings: readonly string[];
  /** Every call that was made and its answer. */
  readonly calls: readonly Seen[];
};

const line = ({ day, text, figures }: Step): string => {
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${value.toLocaleString('fi-FI')}`);
  return `${day}  ${text}${shown.length > 0 ? `  [${shown.join(', ')}]` : ''}`;
};

type Played = { readonly canaries: readonly Canary[]; readonly replayed: readonly Replay[] };

const play = async (season: Season): Promise<Played> => {
  const { world } = season;
  const joined = await joining(season);
  await machineReads(season);
  const { competition, winners } = await buying(season, joined);
  const agreed = await agreeing(season, winners);
  await showing(season, joined.bidders[2]);
  const served = await serving(season, agreed);
  const [first, second, third] = served;
  if (first === undefined || second === undefined || third === undefined) throw new RangeError('three are served');
  const seenBy = await changingMinds(season, agreed);
  await confirming(season, joined.bidders[2]);
  await results(season, [first, second, third]);
  await refusals(season, first);
  await partnering(season, joined);
  await signing(season, joined);
  const replayed = await replays(season);
  await buyingSmall(season, joined);
  const worker = world.personOf('caseworker');
  const clients = served.map(({ client, provider }) => ({ text: client.name, seenBy: [worker, provider.id] }));
  const messages = Object.values(WRITTEN).map((text) => ({ text, seenBy: [worker, first.provider.id] }));
  const tenders = joined.bidders.map((bidder, n) => ({
    text: BIDS[n]?.answer ?? '',
    seenBy: [bidder.id, world.authority],
    sealedIn: competition,
  }));
  const forgotten = { text: LEYLA.name, seenBy, until: instant(LEYLA_FORGOTTEN) };
  return { canaries: [...clients, ...messages, ...tenders, forgotten], replayed };
};

/** What the pump has not carried yet; it trims each stream behind itself. */
const waiting = ({ engine }: Machine): number =>
  TABLES.reduce((sum, table) => sum + engine.streamSince(tableName(STAGE, table), '0').length, 0);

const crossingsOf = ({ engine }: Machine): readonly string[] => {
  const combinations = engine.ledger
    .entries()
    .filter(({ operation, outcome }) => operation === 'TransactWriteItems' && outcome === 'ok')
    .map(({ charges }) => [...new Set(charges.map(({ table }) => table.replace(/^.*-/, '')))].sort())
    .filter((tables) => tables.length > 1)
    .map((tables) => tables.join(' + '));
  return [...new Set(combinations)].sort();
};

const observe = async (machine: Machine, told: Told, { canaries, replayed }: Played): Promise<Invariants> =>
  checkInvariants({
    items: await dumpAll(machine.engine),
    files: machine.objects,
    publicKey: machine.publicKey,
    logLines: told.logLines,
    answers: told.answers,
    replays: replayed,
    pending: [
      { queue: 'dead letters', count: machine.deadLetters.length },
      { queue: 'streams', count: waiting(machine) },
    ],
    canaries,
    now: machine.clock.now(),
  });

/** Opens a machine on a folder; each log line is told. */
type OpenMachine = (dir: string, told: (line: string) => void) => Promise<Machine>;

/** The machine of the source, with a clock that stands until it is moved. */
const sourceMachine: OpenMachine = (dir, told) => {
  const clock = standingClock(START);
  return startMachine({ dir, port: 0, clock, log: createLog(told, clock.now) });
};

/** Reads everything that can be read, so that nothing is left unseen. */
const readAll = async (machine: Machine, world: World): Promise<void> => {
  const { apis } = await openDoors();
  const known = await knownIn(machine);
  for (const operation of everyOperationOf(apis))
    if (operation.method === 'GET' && operation.audience !== 'auth')
      await findReading({ world, beside: [], known }, operation);
};

/** Plays the season on a machine of its own, in a folder that is removed afterwards. */
export const tellStory = async (say: (text: string) => void, open: OpenMachine = sourceMachine): Promise<Story> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-story-'));
  const told: Told = { steps: [], answers: [], calls: [], logLines: [] };
  const machine = await open(dir, (text) => told.logLines.push(text));
  const { clock } = machine;
  const tell = (step: Step): void => {
    told.steps.push(step);
    say(line(step));
  };
  try {
    const record = ({ call, ...seen }: Seen): void => {
      told.answers.push({ at: clock.now(), ...seen });
      told.calls.push({ ...seen, call });
    };
    const day = START.slice(0, 10) as Step['day'];
    const world = await seedWorld(machine, record, (text) => {
      tell({ day, text, figures: {} });
    });
    const season = openSeason(machine, world, tell);
    const played = await play(season);
    await machine.runner.settle();
    const totals = await totalsOf(season, '2026-01', '2027-03');
    await readAll(machine, world);
    const invariants = await observe(machine, told, played);
    return { steps: told.steps, totals, invariants, crossings: crossingsOf(machine), calls: told.calls };
  } finally {
    await machine.close();
    rmSync(dir, { recursive: true, force: true });
  }
};
