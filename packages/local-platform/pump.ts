import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@kt/dynamodb-embedded';
import type { EventItem } from '@kt/platform/db/event-schema.ts';
import { type TableSpec, tableName } from '@kt/platform/db/table.ts';
import { eventOfChange } from '@kt/platform/worker/stream-image.ts';
import * as z from 'zod';

/** Carries table streams to the relay, in order per table, at least once: its place is kept on disk after each batch. */
export type Pump = {
  /** Moves everything that is waiting; gives how many event records it moved. */
  readonly drain: () => Promise<number>;
};

const zPlaces = z.record(z.string(), z.string());
const BATCH = 100;

const readPlaces = (file: string): Record<string, string> => {
  try {
    return zPlaces.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
};

const savePlaces = (dir: string, file: string, places: Record<string, string>): void => {
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(places));
  renameSync(`${file}.new`, file);
};

export type PumpDeps = {
  readonly engine: Engine;
  readonly stage: string;
  readonly tables: readonly TableSpec[];
  /** Where the places are kept; absent = in memory only. */
  readonly dir?: string;
  readonly relay: (events: readonly EventItem[]) => Promise<void>;
};

export const createPump = ({ engine, stage, tables, dir, relay }: PumpDeps): Pump => {
  const file = dir === undefined ? undefined : join(dir, 'stream-places.json');
  const places = file === undefined ? {} : readPlaces(file);

  const drainTable = async (table: TableSpec): Promise<number> => {
    const name = tableName(stage, table);
    const records = engine.streamSince(name, places[name] ?? '0').slice(0, BATCH);
    const last = records.at(-1);
    if (last === undefined) return 0;
    await relay(records.flatMap((record) => eventOfChange(record) ?? []));
    places[name] = last.sequenceNumber;
    if (dir !== undefined && file !== undefined) savePlaces(dir, file, places);
    await engine.trimStream(name, last.sequenceNumber);
    return records.length;
  };

  let running: Promise<number> | undefined;
  const drainAll = async (): Promise<number> => {
    let moved = 0;
    for (let round = -1; round !== 0; ) {
      round = 0;
      for (const table of tables) round += await drainTable(table);
      moved += round;
    }
    return moved;
  };
  return {
    drain: async () => {
      if (running !== undefined) await running;
      running = drainAll();
      try {
        return await running;
      } finally {
        running = undefined;
      }
    },
  };
};
