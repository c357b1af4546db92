import { type Clock, epochMs } from '@kt/kernel';
import type { SentMail } from '../aws/ses-mailer.ts';
import { sha256 } from '../db/canonical.ts';
import type { Db } from '../db/db.ts';
import { sendTransaction } from '../db/transact.ts';
import { systemChance } from '../ports/chance.ts';
import { inboxTable } from './inbox.ts';

const DAYS_KEPT = 90;
const DAY_SECONDS = 86_400;
const keyOf = (id: string) => ({ pk: `MAIL#${sha256(id)}`, sk: 'MAIL' });

/** Which messages have gone out, remembered in a worker's inbox by the hash of their ids, longer than events come again. */
export const inboxSentMail = ({ db, clock }: { readonly db: Db; readonly clock: Clock }, inbox: string): SentMail => ({
  has: async (id) => (await db.get(inboxTable(inbox), keyOf(id))) !== undefined,
  add: async (id) => {
    const ttl = Math.floor(epochMs(clock.now()) / 1_000) + DAYS_KEPT * DAY_SECONDS;
    const put = { ...keyOf(id), tag: 'mail', ttl };
    const { is } = await sendTransaction(
      db,
      [{ table: inboxTable(inbox), put, refusal: 'stale' }],
      systemChance.token(),
    );
    if (is !== 'written') throw new Error(`the inbox of ${inbox} is busy`);
  },
});
