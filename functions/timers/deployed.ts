import { openCore } from '@kt/platform/aws/core.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { freshKey } from '@kt/platform/ports/chance.ts';
import type { Swept } from '@kt/platform/worker/due.ts';
import { wireFiledWorker, wireRegistryWorker, wireWorker } from '@kt/wiring/workers.ts';
import type * as z from 'zod';
import { createTimers } from './app.ts';
import type { zEnv } from './env.ts';

type Env = z.infer<typeof zEnv>;

const worker = async (env: Env, platform: CorePlatform) => {
  if (!('OBJECTS_BUCKET' in env)) return wireWorker(env.CONTEXT, platform);
  const { s3Objects } = await import('@kt/platform/aws/s3-objects.ts');
  const filed = { ...platform, objects: s3Objects(env.OBJECTS_BUCKET) };
  if (env.CONTEXT !== 'registry') return wireFiledWorker(env.CONTEXT, filed);
  const { s3Scanner } = await import('@kt/platform/aws/s3-scanner.ts');
  return wireRegistryWorker({ ...filed, scanner: s3Scanner(env.OBJECTS_BUCKET) });
};

/** One context's timers, woken each minute: does what is due, and says in the log how much that was. */
export const deployed = async (env: Env): Promise<() => Promise<Swept>> => {
  const core = openCore(env);
  const { tables, dueHandlers } = await worker(env, { ...core, cursorKey: freshKey() });
  const contexts = tables.map((table) => ({ table, handlers: dueHandlers }));
  const { sweep } = createTimers({ ...core, contexts });
  return async () => {
    const swept = await sweep();
    core.log.info('timers.swept', { context: env.CONTEXT, ...swept });
    return swept;
  };
};
