import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { createEngine, type Engine, listen } from '@kt/dynamodb-embedded';
import { vi } from 'vitest';
import { openDb } from '../../db/db.ts';
import { createTableInput, type TableSpec, tableName } from '../../db/table.ts';
import type { CorePlatform } from '../../platform.ts';
import { freshKey } from '../../ports/chance.ts';
import { systemClock } from '../../ports/clock.ts';
import { ulidSource } from '../../ports/ids.ts';
import { inboxTable } from '../../worker/inbox.ts';
import { type KmsStandIn, kmsStandIn } from './kms.ts';
import { type S3StandIn, s3StandIn } from './s3.ts';
import { type SesStandIn, sesStandIn } from './ses.ts';

const INBOXES = [
  'access',
  'competition',
  'opening',
  'agreements',
  'casework',
  'outcomes',
  'settlement',
  'transparency',
  'notifier',
];
const STAGE = 'test';

/** A record of a stream as Lambda is given it. */
export type StreamRecordOfLambda = {
  readonly eventName: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly NewImage?: object };
};

export type Cloud = {
  readonly engine: Engine;
  /** The same tables, for what a test lays in beforehand. */
  readonly core: CorePlatform;
  readonly kms: KmsStandIn;
  readonly s3: S3StandIn;
  readonly ses: SesStandIn;
  /** Everything a table's stream has brought so far. */
  readonly stream: (table: TableSpec) => { readonly Records: readonly StreamRecordOfLambda[] };
  readonly inbox: (name: string) => { readonly Records: readonly StreamRecordOfLambda[] };
  /** What the functions have logged. */
  readonly logLines: readonly string[];
  /**
   * Starts a handler as Lambda does, with the environment that its template gives it. `load` imports the module; each
   * module is started once.
   */
  readonly start: <M>(own: Readonly<Record<string, string>>, load: () => Promise<M>) => Promise<M>;
  /** Leaves nothing behind in this process. */
  readonly close: () => Promise<void>;
};

/**
 * Everything a function meets in the cloud, on loopback: tables over HTTP, and stand-ins that write down what they are
 * asked. Over a new engine, or over that of a house, where `tables` are those that it does not have yet.
 */
export const aCloud = async (tables: readonly TableSpec[], of?: Engine): Promise<Cloud> => {
  const engine = of ?? (await createEngine({ now: Date.now }));
  const client = engine.client();
  for (const table of [...tables, ...INBOXES.map(inboxTable)])
    await client.send(new CreateTableCommand(createTableInput(STAGE, table)));
  const [dynamodb, kms, s3, ses] = await Promise.all([listen(engine, 0), kmsStandIn(), s3StandIn(), sesStandIn()]);
  const stream: Cloud['stream'] = (table) => ({
    Records: engine.streamSince(tableName(STAGE, table), '0').map(({ eventName, sequenceNumber, newImage }) => ({
      eventName,
      dynamodb: { SequenceNumber: sequenceNumber, ...(newImage !== undefined && { NewImage: newImage }) },
    })),
  });
  const environment = {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'loopback',
    AWS_SECRET_ACCESS_KEY: 'loopback',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    STAGE,
  };
  const logLines: string[] = [];
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logLines.push(String(line));
    return true;
  });
  return {
    engine,
    core: {
      db: openDb(client, STAGE),
      clock: systemClock,
      ids: ulidSource(systemClock),
      cursorKey: freshKey(),
    },
    kms,
    s3,
    ses,
    logLines,
    start: (own, load) => {
      for (const [name, value] of Object.entries({ ...environment, ...own })) vi.stubEnv(name, value);
      return load();
    },
    stream,
    inbox: (name) => stream(inboxTable(name)),
    close: async () => {
      written.mockRestore();
      vi.unstubAllEnvs();
      await Promise.all([dynamodb.close(), kms.close(), s3.close(), ses.close()]);
      await engine.close();
    },
  };
};
