import type { Id } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { zEventItem } from '@kt/platform/db/event-schema.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import * as z from 'zod';
import type { OpenedEnvelope, OpenedEnvelopes } from '../app/opened-envelopes.ts';
import { OPENING_DONE, openedKey, transparencyTable as table, UNOPENED } from './keys.ts';
import { zSignedHead } from './log-store.ts';

const zOpened: z.ZodType<OpenedEnvelope> = z.object({
  event: zEventItem.extend({ facts: z.array(z.record(z.string(), z.string())) }),
  proof: z.object({ index: z.int(), path: z.array(z.string()), head: zSignedHead }),
});

export const openedEnvelopeStore = (db: Db): OpenedEnvelopes => ({
  put: (competition, hash, event, proof) =>
    writesPart([
      { table, put: { event, proof, ...openedKey(competition, hash), tag: 'opened-envelope' }, refusal: 'stale' },
    ]),
  putDone: (competition: Id<'competition'>) =>
    writesPart([{ table, put: { ...openedKey(competition, OPENING_DONE), tag: 'opening-done' }, refusal: 'stale' }]),
  find: async (competition, hash) => {
    const [awaited, done, opened] = await db.getMany(table, [
      { pk: UNOPENED, sk: competition },
      openedKey(competition, OPENING_DONE),
      openedKey(competition, hash),
    ]);
    return {
      isAwaited: awaited !== undefined,
      isDone: done !== undefined,
      opened: opened === undefined ? undefined : zOpened.parse(opened),
    };
  },
});
