import type { Context, Operation } from './context.ts';
import type { Table } from './database.ts';
import { streamArn } from './describe-table.ts';
import { DynamoError, invalid } from './errors.ts';
import { choice, optionalCount, optionalText, requiredText } from './input.ts';
import type { StreamRecord } from './stream.ts';
import { sequenceText } from './stream.ts';

const SHARD = 'shardId-00000000000000000001-00000001';
const MOST_RECORDS = 1000;

const streamOf = (context: Context, arn: string): Table => {
  const table = [...context.database.tables.values()].find(
    ({ schema }) => schema.stream !== undefined && streamArn(schema) === arn,
  );
  if (table !== undefined) return table;
  throw new DynamoError('ResourceNotFoundException', `Requested resource not found: Stream: ${arn} not found`);
};

export const listStreams: Operation = (context, input) => {
  const wanted = optionalText(input, 'TableName');
  const schemas = [...context.database.tables.values()].map((table) => table.schema);
  return {
    Streams: schemas
      .filter((schema) => schema.stream !== undefined && (wanted === undefined || wanted === schema.name))
      .map((schema) => ({ StreamArn: streamArn(schema), TableName: schema.name })),
  };
};

/** One stream is one shard that never closes. */
export const describeStream: Operation = (context, input) => {
  const { schema } = streamOf(context, requiredText(input, 'StreamArn'));
  return {
    StreamDescription: {
      StreamArn: streamArn(schema),
      StreamStatus: 'ENABLED',
      StreamViewType: schema.stream,
      TableName: schema.name,
      Shards: [{ ShardId: SHARD, SequenceNumberRange: { StartingSequenceNumber: sequenceText(0) } }],
    },
  };
};

const START = ['LATEST', 'TRIM_HORIZON', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'] as const;

const before = (sequence: string): string => sequenceText(Math.max(0, Number(sequence) - 1));

/** An iterator is the stream's name and the last sequence number that was read. */
export const getShardIterator: Operation = (context, input) => {
  const arn = requiredText(input, 'StreamArn');
  streamOf(context, arn);
  if (requiredText(input, 'ShardId') !== SHARD) {
    throw new DynamoError('ResourceNotFoundException', 'Requested resource not found: Shard not found');
  }
  const type = choice(input, 'ShardIteratorType', START);
  if (type === 'TRIM_HORIZON') return { ShardIterator: `${arn}|${sequenceText(0)}` };
  if (type === 'LATEST') return { ShardIterator: `${arn}|${sequenceText(context.database.sequence.current())}` };
  const sequence = requiredText(input, 'SequenceNumber');
  return { ShardIterator: `${arn}|${type === 'AT_SEQUENCE_NUMBER' ? before(sequence) : sequence}` };
};

const onWire = (record: StreamRecord): object => ({
  eventID: record.sequenceNumber,
  eventName: record.eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'local',
  dynamodb: {
    ApproximateCreationDateTime: Math.floor(record.at / 1000),
    Keys: record.keys,
    ...(record.newImage === undefined ? {} : { NewImage: record.newImage }),
    ...(record.oldImage === undefined ? {} : { OldImage: record.oldImage }),
    SequenceNumber: record.sequenceNumber,
    SizeBytes: 0,
  },
  ...(record.expired === true ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } } : {}),
});

/** The records after a sequence number, oldest first. */
export const recordsAfter = ({ stream }: Table, sequence: string): readonly StreamRecord[] => {
  let low = 0;
  let high = stream.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stream[middle]?.sequenceNumber ?? '') > sequence) high = middle;
    else low = middle + 1;
  }
  return stream.slice(low);
};

export const getRecords: Operation = (context, input) => {
  const [arn = '', sequence] = requiredText(input, 'ShardIterator').split('|');
  if (sequence === undefined) throw invalid('Invalid ShardIterator');
  const records = recordsAfter(streamOf(context, arn), sequence).slice(
    0,
    optionalCount(input, 'Limit') ?? MOST_RECORDS,
  );
  return {
    Records: records.map(onWire),
    NextShardIterator: `${arn}|${records.at(-1)?.sequenceNumber ?? sequence}`,
  };
};
