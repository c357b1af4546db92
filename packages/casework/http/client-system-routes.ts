import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type Uses = Pick<CaseworkApp, 'checkImport' | 'importClients' | 'tellServiceEvents' | 'cursorKey'>;
const raw = wire.CLIENT_FILE_BYTES;

/** To and from the national system of clients and plans: rows of clients in, events of services out. */
export const clientSystemRoutes = (x: Uses) =>
  createRoutes()
    .post('/worker/client-system/checks', operation('client.check_import', { effect: 'reads', raw }), async (c) =>
      show(c, statusOf, await asAuthority(c, (authority) => x.checkImport(authority, c.var.raw, c.var.act))),
    )
    .post('/worker/client-system/imports', operation('client.import', { effect: 'creates', raw }), async (c) =>
      show(c, statusOf, await asAuthority(c, (authority) => x.importClients(authority, c.var.raw, c.var.act))),
    )
    .get(
      '/worker/client-system/events',
      operation('client.export_events', { effect: 'reads', query: wire.eventsQuery }),
      async (c) => {
        const { since, cursor } = c.req.valid('query');
        const { act } = c.var;
        const list = await asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['client.export_events', authority, act.by, since], (page) =>
            x.tellServiceEvents(authority, since, page, act),
          ),
        );
        return show(c, statusOf, list);
      },
    );
