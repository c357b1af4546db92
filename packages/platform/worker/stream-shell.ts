import middy, { type MiddlewareObj } from '@middy/core';
import * as z from 'zod';
import type { Log } from '../log/log.ts';
import type { StreamChange } from './stream-image.ts';

const zRecord = z.looseObject({
  eventName: z.string(),
  dynamodb: z.looseObject({ SequenceNumber: z.string(), NewImage: z.record(z.string(), z.unknown()).exactOptional() }),
});
const zBatch = z.looseObject({ Records: z.array(zRecord) });

/** What a Lambda on a table stream is given; read with care, since a poison record must not stop the others. */
export type StreamBatch = { readonly Records: readonly unknown[] };

/** Names the first record that failed: the stream comes again from there, and never skips ahead of it. */
export type StreamAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

export type StreamShellDeps = {
  /** Told of every change, in order; throws at an outage or an unreadable item. */
  readonly take: (change: StreamChange) => Promise<void>;
  readonly log: Log;
};

const logged = (log: Log): MiddlewareObj<StreamBatch, StreamAnswer> => ({
  after: ({ event, response }) => {
    log.info('stream.batch', { records: event.Records.length, failed: response?.batchItemFailures.length ?? 0 });
  },
  onError: ({ error }) => {
    log.error('stream.batch_failed', {}, error);
  },
});

/**
 * The Lambda of a table stream: takes a batch, hands its changes over in order, and reports where it had to stop. An
 * unreadable record is reported too: after its bounded tries the stream sets it aside.
 */
export const streamShell = ({ take, log }: StreamShellDeps) =>
  middy<StreamBatch, StreamAnswer>()
    .use(logged(log))
    .handler(async (batch) => {
      for (const { eventName, dynamodb } of zBatch.parse(batch).Records) {
        try {
          const image = dynamodb.NewImage;
          await take({ eventName, ...(image !== undefined && { newImage: image }) });
        } catch (error) {
          log.error('stream.record_failed', { sequence: dynamodb.SequenceNumber }, error);
          return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
        }
      }
      return { batchItemFailures: [] };
    });
