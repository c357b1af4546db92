import { describe, expect, it } from 'vitest';
import type { EventItem } from '../db/event-schema.ts';
import { tableName } from '../db/table.ts';
import { unitOfWork } from '../db/unit-of-work.ts';
import { accountTable, openAccount } from '../testing/account.ts';
import { aHouse } from '../testing/house.ts';
import { aLambdaContext } from '../testing/lambda-context.ts';
import { eventOfChange, type StreamChange } from './stream-image.ts';
import { type StreamBatch, streamShell } from './stream-shell.ts';

/** Three accounts opened, and what their table's stream would bring to a Lambda. */
const withBatch = async () => {
  const house = await aHouse([accountTable]);
  const { db, clock, ids, log } = house.platform;
  const work = unitOfWork({ db, clock, ids, table: accountTable });
  const act = { by: 'per_A', operation: 'account.open' };
  for (const id of ['a', 'b', 'c'])
    await work.run(act, (at) => Promise.resolve(openAccount({ id, balance: 1 }, 'Planted Name', act, at)));
  const records = house.engine.streamSince(tableName('test', accountTable), '0');
  const Records = records.map(({ eventName, sequenceNumber, newImage }) => ({
    eventID: sequenceNumber,
    eventName,
    eventSource: 'aws:dynamodb',
    dynamodb: { SequenceNumber: sequenceNumber, NewImage: newImage, StreamViewType: 'NEW_IMAGE' },
  }));
  return { house, log, batch: { Records } satisfies StreamBatch, Records };
};

/** Hands on the events alone. */
const taking = (relay: (event: EventItem) => Promise<void>) => async (change: StreamChange) => {
  const event = eventOfChange(change);
  if (event !== undefined) await relay(event);
};

const isEvent = ({ dynamodb }: { readonly dynamodb: { readonly NewImage?: object | undefined } }) =>
  JSON.stringify(dynamodb.NewImage).includes('"tag":{"S":"event"}');

describe('the shell of a stream worker', () => {
  it('hands over the events, each alone and in order, and passes over everything else', async () => {
    const { log, batch } = await withBatch();
    const seen: string[] = [];
    const take = taking((event) => Promise.resolve(void seen.push(event.subject)));
    expect(await streamShell({ take, log })(batch, aLambdaContext)).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('stops at the record that failed and names it, so that nothing is skipped', async () => {
    const { log, batch, Records, house } = await withBatch();
    const seen: string[] = [];
    const take = taking((event) => {
      if (event.subject === 'b') throw new Error('an outage that quotes Planted Name');
      seen.push(event.subject);
      return Promise.resolve();
    });
    const failed = Records.filter(isEvent)[1]?.dynamodb.SequenceNumber;
    expect(await streamShell({ take, log })(batch, aLambdaContext)).toEqual({
      batchItemFailures: [{ itemIdentifier: failed }],
    });
    expect(seen).toEqual(['a']);
    expect(house.logLines.join()).toContain('stream.record_failed');
    expect(house.logLines.join()).not.toContain('Planted Name');
  });

  it('reports an event it cannot read, and tries nothing behind it', async () => {
    const { log, Records } = await withBatch();
    const [first] = Records.filter(isEvent);
    if (first === undefined) return expect.fail('no event');
    const poison = {
      ...first,
      dynamodb: { ...first.dynamodb, NewImage: { ...first.dynamodb.NewImage, seq: { S: 'one' } } },
    };
    const take = taking(() => Promise.resolve());
    const answer = await streamShell({ take, log })({ Records: [poison] }, aLambdaContext);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: first.dynamodb.SequenceNumber }]);
  });
});
