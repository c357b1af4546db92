import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<CaseworkApp, 'reception' | 'caseMix' | 'lateReceptions'>;

/** Figures of how evenly clients are received: for the supervisor by provider, for a provider its own case mix. */
export const supervisionRoutes = (x: App) =>
  createRoutes()
    .get('/supervision/late', operation('supervision.late', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asAuthority(c, (authority) => x.lateReceptions(authority))),
    )
    .get(
      '/supervision/reception',
      operation('supervision.reception', { effect: 'reads', query: wire.yearQuery }),
      async (c) => {
        const { year } = c.req.valid('query');
        return show(c, statusOf, await asAuthority(c, (authority) => x.reception(authority, year)));
      },
    )
    .get(
      '/provider/authorities/:authority/case-mix',
      operation('supervision.own_case_mix', { effect: 'reads', params: wire.authorityParams, query: wire.yearQuery }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { year } = c.req.valid('query');
        const mix = asOrganisation(c, (organisation) => x.caseMix(authority, organisation, year));
        return show(c, statusOf, await mix);
      },
    );
