import * as z from 'zod';
import type { Db } from '../db/db.ts';
import { type EventItem, zEventItem } from '../db/event-schema.ts';
import { sendTransaction } from '../db/transact.ts';
import { systemChance } from '../ports/chance.ts';
import { inboxTable } from './inbox.ts';
import type { DeadLetter } from './relay.ts';

const zKept = z.looseObject({ subscriber: z.string(), factIndex: z.int(), code: z.string(), event: zEventItem });

/** A dead letter with everything that is needed to deliver it after all. */
export type KeptLetter = Readonly<z.infer<typeof zKept>>;

const PARTITION = 'DEAD';
const keyOf = (event: string, { subscriber, factIndex }: Pick<DeadLetter, 'subscriber' | 'factIndex'>) => ({
  pk: PARTITION,
  sk: `${event}#${subscriber}#${String(factIndex)}`,
});

/** The facts that a worker's subscribers could not take: kept in its inbox until they are delivered or given up. */
export const inboxDeadLetters = (db: Db, inbox: string) => {
  const table = inboxTable(inbox);
  const write = async (item: Parameters<typeof sendTransaction>[1][number]): Promise<void> => {
    const { is } = await sendTransaction(db, [item], systemChance.token());
    if (is !== 'written') throw new Error(`the inbox of ${inbox} is busy`);
  };
  return {
    keep: ({ subscriber, factIndex, code }: DeadLetter, event: EventItem): Promise<void> =>
      write({
        table,
        put: { ...keyOf(event.id, { subscriber, factIndex }), tag: 'dead', subscriber, factIndex, code, event },
        refusal: 'stale',
      }),
    all: async (): Promise<readonly KeptLetter[]> =>
      (await db.queryAll(table, { pk: PARTITION })).map((item) => zKept.parse(item)),
    remove: (letter: KeptLetter): Promise<void> =>
      write({ table, remove: keyOf(letter.event.id, letter), refusal: 'stale' }),
  };
};
