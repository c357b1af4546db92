import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { serviceViews } from '../app/public-services.ts';
import type { searchServices } from '../app/search-services.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** The service catalogue as anybody may read it. */
export const publicServiceRoutes = ({
  views,
}: {
  readonly views: ReturnType<typeof serviceViews> & { readonly services: ReturnType<typeof searchServices> };
}) =>
  createRoutes()
    .get('/services', operation('public.services', { effect: 'reads', query: wire.servicesQuery }), async (c) =>
      show(c, statusOf, await views.services(c.req.valid('query'))),
    )
    .get(
      '/services/:service',
      operation('public.service', { effect: 'reads', params: wire.serviceParams }),
      async (c) => show(c, statusOf, await views.service(c.req.valid('param').service)),
    );
