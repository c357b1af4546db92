import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { serviceViews } from '../app/public-services.ts';
import type { searchServices } from '../app/search-services.ts';
import type { turnViews } from '../app/turns.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** The service catalogue as anybody may read it. */
export const publicServiceRoutes = ({
  views,
}: {
  readonly views: ReturnType<typeof serviceViews> &
    ReturnType<typeof turnViews> & { readonly services: ReturnType<typeof searchServices> };
}) =>
  createRoutes()
    .get('/services', operation('public.services', { effect: 'reads', query: wire.servicesQuery }), async (c) => {
      const { need, ...ask } = c.req.valid('query');
      return show(c, statusOf, await views.services({ ...ask, ...(need && { needs: [need] }) }));
    })
    .get('/turns', operation('public.turns', { effect: 'reads', query: wire.turnsQuery }), async (c) =>
      show(c, statusOf, await views.turns(c.req.valid('query').until)),
    )
    .get(
      '/services/:service',
      operation('public.service', { effect: 'reads', params: wire.serviceParams }),
      async (c) => show(c, statusOf, await views.service(c.req.valid('param').service)),
    );
