import { fontsIn } from '@kt/documents';
import { openCore } from '@kt/platform/aws/core.ts';
import { s3Objects } from '@kt/platform/aws/s3-objects.ts';
import { freshKey } from '@kt/platform/ports/chance.ts';
import { inboxShell } from '@kt/platform/worker/inbox-shell.ts';
import { createReceiver } from '@kt/platform/worker/receiver.ts';
import { wireLetters, wireNotices } from '@kt/wiring/letters.ts';
import type * as z from 'zod';
import type { zEnv } from './env.ts';

const INBOX = 'letters';

/** Writes letters into the buckets of purchasing and of competitions: alone, since what sets a PDF is large. */
export const deployed = (env: z.infer<typeof zEnv>) => {
  const core = openCore(env);
  const { db, clock, log } = core;
  const cursorKey = freshKey();
  // The faces lie beside the bundle.
  const fonts = fontsIn(new URL('fonts/', import.meta.url));
  const letters = wireLetters({ ...core, objects: s3Objects(env.LETTERS_BUCKET), cursorKey }, clock, fonts);
  const notices = wireNotices({ ...core, objects: s3Objects(env.OBJECTS_BUCKET), cursorKey }, clock, fonts);
  const subscribers = [...letters.subscribers, ...notices.subscribers];
  return inboxShell({ receiver: createReceiver({ db, inbox: INBOX, subscribers, log }), log });
};
