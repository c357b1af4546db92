import { randomBytes } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { createEngine, type Engine } from '@kt/dynamodb-embedded';
import { epochMs, type Instant, instant } from '@kt/kernel';
import { openDb } from '../db/db.ts';
import type { EventItem } from '../db/event-schema.ts';
import { createTableInput, type TableSpec, tableName } from '../db/table.ts';
import { createLog } from '../log/log.ts';
import type { Platform } from '../platform.ts';
import { type MovableClock, standingClock } from '../ports/clock.ts';
import { keyedPseudonyms, keyFileCustody } from '../ports/custody.ts';
import { ulidSource } from '../ports/ids.ts';
import { memoryObjects } from '../ports/objects.ts';
import { testStringScanner } from '../ports/scanner.ts';
import { newSigningKey, pemSigner } from '../ports/signer.ts';
import { createRelay, type DeadLetter } from '../worker/relay.ts';
import { eventOfChange } from '../worker/stream-image.ts';
import type { Subscriber } from '../worker/subscriber.ts';

/** A house for tests: real stores over the in-process engine, a clock that stands until moved. */
export type House = {
  readonly platform: Platform;
  readonly clock: MovableClock;
  readonly engine: Engine;
  readonly logLines: readonly string[];
  /** Every event so far of the given tables, in the order of their streams. */
  readonly events: () => readonly EventItem[];
  /** Every item of every table, for canaries and invariants. */
  readonly dump: () => Promise<string>;
  /** Delivers events not yet delivered to the subscribers until nothing is left. Gives what could not be delivered. */
  readonly relay: (subscribers: readonly Subscriber[]) => Promise<readonly DeadLetter[]>;
};

const readStream = (engine: Engine, tables: readonly TableSpec[]): readonly EventItem[] =>
  tables.flatMap((table) =>
    engine.streamSince(tableName('test', table), '0').flatMap((record) => eventOfChange(record) ?? []),
  );

export const aHouse = async (
  tables: readonly TableSpec[],
  at: Instant = instant('2026-01-07T08:00:00.000Z'),
): Promise<House> => {
  const clock = standingClock(at);
  const engine = await createEngine({ now: () => epochMs(clock.now()) });
  const client = engine.client();
  for (const table of tables) await client.send(new CreateTableCommand(createTableInput('test', table)));
  const logLines: string[] = [];
  const platform: Platform = {
    db: openDb(client, 'test'),
    clock,
    ids: ulidSource(clock),
    log: createLog(
      (line) => logLines.push(line),
      () => clock.now(),
    ),
    objects: memoryObjects(),
    uploads: { permit: ({ key }) => Promise.resolve({ url: 'https://uploads.example', fields: { key } }) },
    scanner: testStringScanner,
    custody: keyFileCustody(randomBytes(32)),
    pseudonyms: keyedPseudonyms(randomBytes(32)),
    signer: pemSigner(newSigningKey()),
    cursorKey: randomBytes(32),
  };
  const delivered = new Set<string>();
  const events = () => readStream(engine, tables);
  const relay = async (subscribers: readonly Subscriber[]): Promise<readonly DeadLetter[]> => {
    const letters: DeadLetter[] = [];
    const deadLetter = (letter: DeadLetter): Promise<void> => Promise.resolve(void letters.push(letter));
    const run = createRelay({ subscribers, append: () => Promise.resolve(), deadLetter, log: platform.log });
    for (let fresh = events(); fresh.length > 0; ) {
      fresh = events().filter((event) => !delivered.has(event.id));
      for (const event of fresh) delivered.add(event.id);
      await run(fresh);
    }
    return letters;
  };
  return {
    platform,
    clock,
    engine,
    logLines,
    events,
    dump: async () => JSON.stringify(await engine.snapshot()),
    relay,
  };
};
