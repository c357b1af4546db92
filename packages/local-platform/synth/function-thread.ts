// One deployed function in a thread of its own, with its own environment: what the Lambda runtime is to a bundle.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { shiftOver, shiftTime } from './shifted-time.ts';

const zData = z.strictObject({ bundle: z.string(), shift: z.instanceof(SharedArrayBuffer) });
const zCall = z.strictObject({ id: z.int(), event: z.unknown() });
const zModule = z.looseObject({
  handler: z.custom<(event: unknown, context: object) => unknown>((value) => typeof value === 'function'),
});

const { bundle, shift } = zData.parse(workerData);
shiftTime(shiftOver(shift));

const port = parentPort;
if (port === null) throw new Error('a function runs in a thread');
const { handler } = zModule.parse(await import(pathToFileURL(bundle).href));

const context = (id: number) => ({
  awsRequestId: `request-${String(id)}`,
  functionName: process.env['AWS_ACCESS_KEY_ID'] ?? '',
  getRemainingTimeInMillis: () => 30_000,
});

port.on('message', (message: unknown) => {
  const { id, event } = zCall.parse(message);
  Promise.resolve()
    .then(() => handler(event, context(id)))
    .then(
      (answer) => {
        port.postMessage({ id, answer });
      },
      (error: unknown) => {
        port.postMessage({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      },
    );
});
port.postMessage({ ready: true });
