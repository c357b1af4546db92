import type { Db } from '../db/db.ts';
import type { EventItem } from '../db/event-schema.ts';
import type { Log } from '../log/log.ts';
import { inboxDeadLetters, type KeptLetter } from './inbox-dead-letters.ts';
import { createRelay, type DeadLetter, type RelayDeps } from './relay.ts';
import type { Subscriber } from './subscriber.ts';

export type ReceiverDeps = {
  readonly db: Db;
  readonly inbox: string;
  readonly subscribers: readonly Subscriber[];
  /** What comes before the subscribers: the global log, where this worker keeps it. */
  readonly append?: RelayDeps['append'];
  readonly log: Log;
};

/** How many dead letters were delivered after all, and how many stay. */
export type Retried = { readonly delivered: number; readonly waiting: number };

const noLog = (): Promise<void> => Promise.resolve();

/** One worker's side of its inbox: feeds its subscribers, keeps what they cannot take, and tries that again when told. */
export const createReceiver = ({ db, inbox, subscribers, append = noLog, log }: ReceiverDeps) => {
  const letters = inboxDeadLetters(db, inbox);
  const receive = (event: EventItem): Promise<void> =>
    createRelay({ subscribers, append, deadLetter: (letter) => letters.keep(letter, event), log })([event]);
  const again = async ({ event, subscriber, factIndex }: KeptLetter): Promise<boolean> => {
    const own = subscribers.filter(({ name }) => name === subscriber);
    const refused: DeadLetter[] = [];
    const deadLetter = (letter: DeadLetter) => Promise.resolve(void refused.push(letter));
    await createRelay({ subscribers: own, append: noLog, deadLetter, log })([event]);
    return own.length > 0 && !refused.some((letter) => letter.factIndex === factIndex);
  };
  const retry = async (): Promise<Retried> => {
    const waiting = await letters.all();
    let delivered = 0;
    for (const letter of waiting) {
      if (!(await again(letter))) continue;
      await letters.remove(letter);
      delivered += 1;
    }
    return { delivered, waiting: waiting.length - delivered };
  };
  return { receive, retry };
};
export type Receiver = ReturnType<typeof createReceiver>;
