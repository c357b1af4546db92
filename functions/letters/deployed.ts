import { fontsIn } from '@kt/documents';
import { openCore } from '@kt/platform/aws/core.ts';
import { s3Objects } from '@kt/platform/aws/s3-objects.ts';
import { freshKey } from '@kt/platform/ports/chance.ts';
import { inboxShell } from '@kt/platform/worker/inbox-shell.ts';
import { createReceiver } from '@kt/platform/worker/receiver.ts';
import { wireLetters } from '@kt/wiring/letters.ts';
import type * as z from 'zod';
import type { zEnv } from './env.ts';

const INBOX = 'letters';

/** Writes decision letters into the bucket of purchasing: alone, since what sets a PDF is large. */
export const deployed = (env: z.infer<typeof zEnv>) => {
  const core = openCore(env);
  const { db, clock, log } = core;
  const platform = { ...core, objects: s3Objects(env.LETTERS_BUCKET), cursorKey: freshKey() };
  // The faces lie beside the bundle.
  const { subscribers } = wireLetters(platform, clock, fontsIn(new URL('fonts/', import.meta.url)));
  return inboxShell({ receiver: createReceiver({ db, inbox: INBOX, subscribers, log }), log });
};
