import { ok, parseId } from '@kt/kernel';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { shellStatus } from '@kt/platform/http/problem.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { RegistryApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { asOfficer } from './as-officer.ts';

/**
 * The catalogue as a case worker reads it, published cards of one service type, and what providers are called. They refuse
 * nothing that only the registry refuses, so the door carries none of its words.
 */
export const caseworkRoutes = (x: Pick<RegistryApp, 'listCatalogue' | 'providerNames' | 'cursorKey'>) =>
  createRoutes()
    .get('/services', operation('service.catalogue', { effect: 'reads', query: wire.catalogueQuery }), async (c) => {
      const { cursor, serviceType } = c.req.valid('query');
      const list = await asOfficer(c, ({ authority }) =>
        listed(x.cursorKey, cursor, ['service.catalogue', authority, serviceType], (page) =>
          x.listCatalogue(serviceType, page),
        ),
      );
      return show(c, shellStatus, list);
    })
    .get(
      '/provider-names',
      operation('provider.list_names_in_casework', { effect: 'reads', query: wire.namesQuery }),
      async (c) => {
        const asked = c.req.valid('query').ids.split(',');
        const ids = asked.flatMap((text) => parseId('organisation', text) ?? []);
        return show(c, shellStatus, await asOfficer(c, async () => ok(await x.providerNames(ids))));
      },
    );
