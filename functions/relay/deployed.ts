import { openCore } from '@kt/platform/aws/core.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { freshKey } from '@kt/platform/ports/chance.ts';
import { postTo } from '@kt/platform/worker/inbox.ts';
import { inboxShell } from '@kt/platform/worker/inbox-shell.ts';
import { createReceiver, type ReceiverDeps } from '@kt/platform/worker/receiver.ts';
import { wireFiledWorker, wireWorker } from '@kt/wiring/workers.ts';
import type * as z from 'zod';
import { audienceOf } from './audience.ts';
import type { zEnv } from './env.ts';

type Env = z.infer<typeof zEnv>;
type Hearing = Pick<ReceiverDeps, 'subscribers' | 'append'>;

const theLog = async (platform: CorePlatform, keyId: string): Promise<Hearing> => {
  const [{ hearingLog }, { kmsSigner, openKms }] = await Promise.all([
    import('./log.ts'),
    import('@kt/platform/aws/kms.ts'),
  ]);
  return hearingLog(platform, kmsSigner(openKms(), keyId));
};

/** What the context of this relay does with what its inbox brings. */
const hearing = async (env: Env, platform: CorePlatform): Promise<Hearing> => {
  if (env.CONTEXT === 'transparency') return theLog(platform, env.SIGNING_KEY_ID);
  if (env.CONTEXT === 'registry') return { subscribers: [] };
  if (!('OBJECTS_BUCKET' in env)) return wireWorker(env.CONTEXT, platform);
  const { s3Objects } = await import('@kt/platform/aws/s3-objects.ts');
  return wireFiledWorker(env.CONTEXT, { ...platform, objects: s3Objects(env.OBJECTS_BUCKET) });
};

/** One context's relay: carries its events to the inboxes of those that listen, and feeds its own subscribers. */
export const deployed = async (env: Env) => {
  const core = openCore(env);
  const { db, log } = core;
  const { subscribers, append } = await hearing(env, { ...core, cursorKey: freshKey() });
  const hears = { db, inbox: env.CONTEXT, subscribers, ...(append && { append }), log };
  const forward = async (event: Parameters<typeof audienceOf>[0] & Parameters<typeof postTo>[2]): Promise<void> => {
    for (const inbox of audienceOf(event)) await postTo(core, inbox, event);
  };
  // A context that listens to nobody has no inbox.
  return inboxShell({ ...(subscribers.length > 0 && { receiver: createReceiver(hears) }), forward, log });
};
