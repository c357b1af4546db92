import { type AppError, ok, type Result } from '@kt/kernel';
import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { asAuthority } from './acting-for.ts';
import { pageOf, sealed } from './page.ts';
import { statusOf } from './problem.ts';

const params = wire.clientParams;

/** What there is for a client, and who has seen the client's data. */
export const clientGuidanceRoutes = (x: Pick<CaseworkApp, 'listReads' | 'showOptions' | 'cursorKey'>) =>
  createRoutes()
    .get(
      '/worker/clients/:client/options',
      operation('client.options', { effect: 'reads', params, query: wire.optionsQuery }),
      async (c) => {
        const id = c.req.valid('param').client;
        const ask = c.req.valid('query');
        return show(c, statusOf, await asAuthority(c, (authority) => x.showOptions({ authority, id }, ask)));
      },
    )
    .get(
      '/worker/clients/:client/reads',
      operation('client.reads', { effect: 'reads', params, query: wire.listQuery }),
      async (c) => {
        const id = c.req.valid('param').client;
        const { cursor } = c.req.valid('query');
        const list = await asAuthority(c, async (authority): Promise<Result<object, AppError>> => {
          const bind = ['client.reads', authority, id];
          const page = pageOf(x.cursorKey, cursor, bind);
          if (!page.ok) return page;
          const reads = await x.listReads({ authority, id }, page.value);
          return reads.ok ? ok(sealed(x.cursorKey, reads.value, bind)) : reads;
        });
        return show(c, statusOf, list);
      },
    );
