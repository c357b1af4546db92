import { composeAccess } from '@kt/access/compose.ts';
import { competitionStore } from '@kt/competition/store/competition-store.ts';
import { openCore } from '@kt/platform/aws/core.ts';
import { sesMailer } from '@kt/platform/aws/ses-mailer.ts';
import { freshKey } from '@kt/platform/ports/chance.ts';
import { inboxSentMail } from '@kt/platform/worker/inbox-sent-mail.ts';
import { inboxShell } from '@kt/platform/worker/inbox-shell.ts';
import { createReceiver } from '@kt/platform/worker/receiver.ts';
import { composeMailboxes } from '@kt/registry/compose.ts';
import { composePaidIn } from '@kt/settlement/compose.ts';
import { composeAdmittedTo } from '@kt/transparency/compose.ts';
import { catalogue } from '@kt/words';
import type * as z from 'zod';
import { createNotifier } from './app.ts';
import type { zEnv } from './env.ts';

const INBOX = 'notifier';

/** The notifier over SES: reads addresses, invitations and payment runs, and writes to its own inbox table alone. */
export const deployed = (env: z.infer<typeof zEnv>) => {
  const core = openCore(env);
  const platform = { ...core, cursorKey: freshKey() };
  const { db, clock, log } = core;
  const { subscribers } = createNotifier({
    contacts: composeAccess(platform, { realClock: clock }).contactsOf,
    ...composeMailboxes(core),
    invitedTo: competitionStore(db).invitedTo,
    ...composeAdmittedTo(core),
    paidIn: composePaidIn(core).paidIn,
    mailer: sesMailer(env.MAIL_FROM, inboxSentMail(core, INBOX)),
    words: catalogue,
    site: env.ORIGIN,
    log,
  });
  return inboxShell({ receiver: createReceiver({ db, inbox: INBOX, subscribers, log }), log });
};
