import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { shellStatus } from '@kt/platform/http/problem.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { findForWorkers } from '../app/find-for-workers.ts';
import * as wire from '../wire.ts';

/** The catalogue as a case worker looks through it for a client, or for nobody yet. It refuses nothing of its own. */
export const caseworkSearchRoutes = (x: { readonly find: ReturnType<typeof findForWorkers> }) =>
  createRoutes().post(
    '/worker/services/find',
    operation('service.find', { effect: 'reads', body: wire.findBody }),
    async (c) => show(c, shellStatus, await asAuthority(c, (authority) => x.find(authority, c.req.valid('json')))),
  );
