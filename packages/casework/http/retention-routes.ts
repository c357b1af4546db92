import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { onClient } from './carry-out.ts';
import { statusOf } from './problem.ts';

const params = wire.clientParams;

/** A supervisor's say in how long details are kept: a legal hold, its end, and erasure when it is due. */
export const retentionRoutes = (x: Pick<CaseworkApp, 'changeClient' | 'eraseClient'>) =>
  createRoutes()
    .post(
      '/worker/clients/:client/hold',
      operation('client.hold', { effect: 'changes', params, body: wire.holdBody }),
      (c) => onClient(x, c, c.req.valid('param').client, { command: 'hold', ...c.req.valid('json') }),
    )
    .post(
      '/worker/clients/:client/hold/release',
      operation('client.release_hold', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => onClient(x, c, c.req.valid('param').client, { command: 'release_hold' }),
    )
    .post(
      '/worker/clients/:client/erasure',
      operation('client.erase', { effect: 'changes', params, body: wire.nothingBody }),
      async (c) => {
        const id = c.req.valid('param').client;
        return answer(c, statusOf, await asAuthority(c, (authority) => x.eraseClient({ authority, id }, c.var.act)));
      },
    );
