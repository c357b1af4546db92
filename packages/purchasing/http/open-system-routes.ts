import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** Published systems with their categories, requirements, criteria and last day, for whoever is signed in. */
export const openSystemRoutes = (x: Pick<PurchasingApp, 'views' | 'cursorKey'>) =>
  createRoutes()
    .get(
      '/authorities/:authority/systems',
      operation('system.list_open', { effect: 'reads', params: wire.publicListParams, query: wire.listQuery }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const bind = ['system.list_open', authority];
        return show(
          c,
          statusOf,
          await listed(x.cursorKey, cursor, bind, ({ after }) => x.views.publicSystems(authority, after)),
        );
      },
    )
    .get(
      '/authorities/:authority/systems/:system',
      operation('system.view_open', { effect: 'reads', params: wire.publicSystemParams }),
      async (c) => {
        const { authority, system: id } = c.req.valid('param');
        return show(c, statusOf, await x.views.publicSystem({ authority, id }));
      },
    );
