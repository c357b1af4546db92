import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** What was tried and refused: about one client, and, for supervisors and auditors, about all of a month. */
export const refusedRoutes = (x: Pick<CaseworkApp, 'listRefused' | 'listRefusedOf' | 'cursorKey'>) =>
  createRoutes()
    .get(
      '/worker/clients/:client/refused',
      operation('client.refused', { effect: 'reads', params: wire.clientParams, query: wire.listQuery }),
      async (c) => {
        const id = c.req.valid('param').client;
        const { cursor } = c.req.valid('query');
        const list = await asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['client.refused', authority, id], (page) =>
            x.listRefusedOf({ authority, id }, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      '/worker/refused',
      operation('client.list_refused', { effect: 'reads', query: wire.refusedQuery }),
      async (c) => {
        const { cursor, month } = c.req.valid('query');
        const list = await asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['client.list_refused', authority, month ?? ''], (page) =>
            x.listRefused(authority, month, page),
          ),
        );
        return show(c, statusOf, list);
      },
    );
