import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@kt/kernel';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import { createLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { publish, publishLots } from '../../story/calling.ts';
import { admit, apply, type Joined, joining } from '../../story/joining.ts';
import { openSeason, type Season } from '../../story/season.ts';
import { openSeeded, peopleAt } from '../../worlds/kept.ts';

const silent = (): void => undefined;
const ADMITTED = 8;
export const DEADLINE = '2026-02-25T10:00:00.000Z';
export const ROUND = {
  drafted: '2026-02-09',
  published: '2026-02-10',
  deadline: DEADLINE,
  start: '2026-03-16',
  end: '2028-03-16',
};

/** A machine under way, with every line that it has logged. */
export type Sealed = {
  readonly dir: string;
  readonly machine: Machine;
  readonly season: Season;
  readonly joined: Joined;
  readonly competition: string;
  /** All lots that it was published with, itself the first; alone where there are none. */
  readonly lots: readonly string[];
  /** All that are admitted and invited. */
  readonly invited: readonly SeededProvider[];
  /** Neither admitted nor invited. */
  readonly outsider: SeededProvider;
  readonly lines: readonly string[];
};

const start = async (dir: string, at: string) => {
  const lines: string[] = [];
  const log = createLog(
    (line) => void lines.push(line),
    () => '',
  );
  const machine = await startMachine({ dir, port: 0, clock: standingClock(instant(at)), log });
  return { machine, lines };
};

const providerAt = ({ world }: Season, n: number): SeededProvider => {
  const found = world.providers[n];
  if (found === undefined) throw new RangeError(`no provider ${String(n)}`);
  return found;
};

/** A world in which eight are admitted and invited to one mini-competition, or to the first lot of two, kept in a folder. */
export const prepare = async (call: 'one' | 'lots' = 'one'): Promise<Omit<Sealed, 'lines'>> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-sealed-'));
  const { machine, season } = await openSeeded({ dir });
  const joined = await joining(season);
  const { system, category } = joined;
  for (const provider of season.world.providers.slice(joined.bidders.length, ADMITTED)) {
    await admit(season, provider, await apply(season, provider, { system, category }));
  }
  const lots = call === 'lots' ? await publishLots(season, joined, ROUND) : [await publish(season, joined, ROUND)];
  const [competition = ''] = lots;
  const invited = season.world.providers.slice(0, ADMITTED);
  await machine.runner.settle();
  await machine.close();
  return { dir, machine, season, joined, competition, lots, invited, outsider: providerAt(season, ADMITTED + 1) };
};

/** The same world once more, on a machine of its own: whatever follows happens here alone. */
export const copyOf = async (prepared: Omit<Sealed, 'lines'>): Promise<Sealed> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-sealed-'));
  cpSync(prepared.dir, dir, { recursive: true });
  const { machine, lines } = await start(dir, '2026-02-10T09:00:00.000Z');
  const season = openSeason(machine, peopleAt(machine, prepared.season.world), silent);
  return { ...prepared, dir, machine, season, lines };
};

export const end = async ({ machine, dir }: Pick<Sealed, 'machine' | 'dir'>): Promise<void> => {
  await machine.close();
  rmSync(dir, { recursive: true, force: true });
};

/** Every file below a folder of the data, by its path there. */
export const filesIn = (dir: string, below: string): ReadonlyMap<string, string> => {
  const root = join(dir, below);
  if (!existsSync(root)) return new Map();
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    names.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path.slice(dir.length + 1), readFileSync(path, 'utf8')];
    }),
  );
};
