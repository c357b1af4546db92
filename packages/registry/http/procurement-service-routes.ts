import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { RegistryApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { asOfficer } from './as-officer.ts';
import { statusOf } from './problem.ts';

type App = Pick<RegistryApp, 'listOwnServices' | 'listEditions' | 'viewEdition' | 'cursorKey'>;

const params = wire.providerServiceParams;

/** What a provider offers, as officials read it: its cards in every state, and what they have said. */
export const procurementServiceRoutes = (x: App) =>
  createRoutes()
    .get(
      '/providers/:provider/services',
      operation('service.list_of', { effect: 'reads', params: wire.providerParams, query: wire.listQuery }),
      async (c) => {
        const { provider } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const list = await asOfficer(c, ({ authority }) =>
          listed(x.cursorKey, cursor, ['service.list_of', authority, provider], (page) =>
            x.listOwnServices(provider, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      '/providers/:provider/services/:service/editions',
      operation('service.list_editions', { effect: 'reads', params, query: wire.listQuery }),
      async (c) => {
        const { provider, service: id } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const list = await asOfficer(c, ({ authority }) =>
          listed(x.cursorKey, cursor, ['service.list_editions', authority, id], (page) =>
            x.listEditions({ provider, id }, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      '/providers/:provider/services/:service/edition',
      operation('service.view_edition', { effect: 'reads', params, query: wire.momentQuery }),
      async (c) => {
        const { provider, service: id } = c.req.valid('param');
        const { at } = c.req.valid('query');
        return show(c, statusOf, await asOfficer(c, () => x.viewEdition({ provider, id }, at)));
      },
    );
