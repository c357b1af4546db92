import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { createEngine, type Engine, listen } from '@kt/dynamodb-embedded';
import { type Db, openDb } from '../../db/db.ts';
import { createTableInput, type TableSpec, tableName } from '../../db/table.ts';
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
export const STAGE = 'test';

/** A record of a stream as Lambda is given it. */
export type StreamRecordOfLambda = {
  readonly eventName: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly NewImage?: object };
};

export type Cloud = {
  readonly engine: Engine;
  readonly db: Db;
  readonly kms: KmsStandIn;
  readonly s3: S3StandIn;
  readonly ses: SesStandIn;
  /** What a Lambda's environment names beside the function's own variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Everything a table's stream has brought so far. */
  readonly stream: (table: TableSpec) => { readonly Records: readonly StreamRecordOfLambda[] };
  readonly inbox: (name: string) => { readonly Records: readonly StreamRecordOfLambda[] };
  readonly close: () => Promise<void>;
};

/** Everything a function meets in the cloud, on loopback: tables over HTTP, and stand-ins that write down what they are asked. */
export const aCloud = async (tables: readonly TableSpec[], now: () => number): Promise<Cloud> => {
  const engine = await createEngine({ now });
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
  return {
    engine,
    db: openDb(client, STAGE),
    kms,
    s3,
    ses,
    environment: {
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'loopback',
      AWS_SECRET_ACCESS_KEY: 'loopback',
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
      AWS_ENDPOINT_URL_KMS: kms.endpoint,
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      AWS_ENDPOINT_URL_SESV2: ses.endpoint,
      STAGE,
    },
    stream,
    inbox: (name) => stream(inboxTable(name)),
    close: async () => {
      await Promise.all([dynamodb.close(), kms.close(), s3.close(), ses.close()]);
      await engine.close();
    },
  };
};
