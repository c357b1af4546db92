import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { buildRun } from '../app/build-run.ts';
import type { discardRun, sendRun } from '../app/carry-out-run.ts';
import { zRunCreated, zRunDiscardOrdered, zRunSendOrdered } from '../events.ts';

export type RunWork = {
  readonly build: ReturnType<typeof buildRun>;
  readonly send: ReturnType<typeof sendRun>;
  readonly discard: ReturnType<typeof discardRun>;
};

/** The long work of payment runs, done in the background as soon as a person has ordered it. */
export const onRun = ({ build, send, discard }: RunWork): readonly Subscriber[] => [
  subscriber('settlement.build-run', 'run.created', zRunCreated, ({ authority, run }) => build({ authority, id: run })),
  subscriber('settlement.send-run', 'run.send_ordered', zRunSendOrdered, ({ authority, run }) =>
    send({ authority, id: run }),
  ),
  subscriber('settlement.discard-run', 'run.discard_ordered', zRunDiscardOrdered, ({ authority, run }) =>
    discard({ authority, id: run }),
  ),
];
