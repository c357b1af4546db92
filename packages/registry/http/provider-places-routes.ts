import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { RegistryApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<RegistryApp, 'confirmPlaces' | 'viewPlacesWatch' | 'listEditions' | 'viewEdition' | 'cursorKey'>;

const params = wire.serviceParams;

/** A provider's weekly word on its free places, and what its cards have said. */
export const providerPlacesRoutes = (x: App) =>
  createRoutes()
    .get('/service-places', operation('service.view_places', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asOrganisation(c, x.viewPlacesWatch)),
    )
    .post(
      '/service-places/confirmation',
      operation('service.confirm_places', { effect: 'changes', body: wire.nothingBody }),
      async (c) => answer(c, statusOf, await asOrganisation(c, (provider) => x.confirmPlaces(provider, c.var.act))),
    )
    .get(
      '/services/:service/editions',
      operation('service.list_own_editions', { effect: 'reads', params, query: wire.listQuery }),
      async (c) => {
        const { service: id } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const list = await asOrganisation(c, (provider) =>
          listed(x.cursorKey, cursor, ['service.list_own_editions', provider, id], (page) =>
            x.listEditions({ provider, id }, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      '/services/:service/edition',
      operation('service.view_own_edition', { effect: 'reads', params, query: wire.momentQuery }),
      async (c) => {
        const { service: id } = c.req.valid('param');
        const { at } = c.req.valid('query');
        return show(c, statusOf, await asOrganisation(c, (provider) => x.viewEdition({ provider, id }, at)));
      },
    );
